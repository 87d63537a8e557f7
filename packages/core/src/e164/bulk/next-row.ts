import { textOf } from './cell.ts';
import { numberEnd, reach } from './number-end.ts';

/** The special characters of a file; -1 for one that it does not have. */
export interface Format {
  readonly delimiter: number;
  readonly quote: number;
}

export const lineFeed = 10;
export const carriageReturn = 13;

function cellStart(bytes: Uint8Array, row: number, column: number, format: Format): number {
  let index = row;
  for (let left = column; left > 0; index += 1) {
    const byte = bytes[index];
    if (byte === format.delimiter) left -= 1;
    else if (byte === format.quote || byte === lineFeed || index >= bytes.length) return -1;
  }
  return index;
}

/**
 * Finds where the next row begins: a positive index where the column holds a number, and a
 * negative one where it does not. 0 means that the row has quotes, or that the chunk ends inside it.
 */
export function nextRow(
  bytes: Uint8Array,
  view: DataView,
  row: number,
  column: number,
  format: Format,
): number {
  const cell = cellStart(bytes, row, column, format);
  if (cell < 0 || cell + reach > bytes.length) return 0;
  const end = numberEnd(view, cell);
  const next = bytes[end];
  const isReturn = next === carriageReturn && bytes[end + 1] === lineFeed;
  const isNumber = end > 0 && (next === format.delimiter || next === lineFeed || isReturn);
  for (let index = Math.max(cell, end); index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte === lineFeed) return isNumber ? index + 1 : -index - 1;
    if (byte === format.quote) return 0;
  }
  return 0;
}

/** Reads the text of a cell in a complete row without quotes. */
export function cellText(bytes: Uint8Array, row: number, column: number, format: Format): string {
  const cell = cellStart(bytes, row, column, format);
  let end = cell;
  while (bytes[end] !== format.delimiter && bytes[end] !== lineFeed) end += 1;
  if (bytes[end] === lineFeed && bytes[end - 1] === carriageReturn) end -= 1;
  return textOf(bytes, cell, end);
}
