import { numberEnd, reach } from '../number-end.ts';
import { type ByteKinds, carriageReturn, isBlank, lineFeed } from './byte-kinds.ts';
import { maxRowBytes } from './row-buffer.ts';

/** Which cell of the rows, and how many there may be. */
export interface Shape extends ByteKinds {
  readonly target: number;
  /** The most delimiters of a row. */
  readonly delimiters: number;
}

const isBreak = (byte: number | undefined): boolean => byte === lineFeed || byte === carriageReturn;

/** Finds where a cell begins; -1 where the row ends before it, or has quotes. */
export function cellStart(bytes: Uint8Array, row: number, shape: Shape): number {
  const { highest, delimiter, quote } = shape;
  let index = row;
  for (let left = shape.target; left > 0; index += 1) {
    const byte = bytes[index] as number;
    if (byte > highest) continue;
    if (byte === delimiter) left -= 1;
    else if (byte === quote || isBreak(byte) || index >= bytes.length) return -1;
  }
  return index;
}

/** Finds where a cell ends that begins at this index, in a complete row without quotes. */
export function cellEnd(bytes: Uint8Array, start: number, { delimiter }: Shape): number {
  let index = start;
  while (bytes[index] !== delimiter && !isBreak(bytes[index])) index += 1;
  return index;
}

/** Whether there is nothing but white space and delimiters in a complete row. */
export function isBlankRow(bytes: Uint8Array, row: number, { delimiter }: Shape): boolean {
  let index = row;
  while (bytes[index] === delimiter || isBlank(bytes[index] as number)) {
    if (isBreak(bytes[index])) return true;
    index += 1;
  }
  return false;
}

/** Finds the line break that ends a row; -1 where it has quotes or too many cells, or the chunk ends. */
function rowEnd(bytes: Uint8Array, from: number, most: number, shape: Shape): number {
  const { highest, delimiter, quote } = shape;
  let left = most;
  for (let index = from; index < bytes.length; index += 1) {
    const byte = bytes[index] as number;
    if (byte > highest) continue;
    if (byte === lineFeed || byte === carriageReturn) return index;
    if (byte === delimiter) left -= 1;
    if (byte === quote || left < 0) return -1;
  }
  return -1;
}

/**
 * Finds where the next row begins: a positive index where the cell holds a number, and a negative
 * one where it does not. 0 means that the row must be read byte by byte: it has quotes, too many or
 * too few cells, is very long, or the chunk ends inside it.
 */
export function nextRow(bytes: Uint8Array, view: DataView, row: number, shape: Shape): number {
  const cell = cellStart(bytes, row, shape);
  if (cell < 0 || cell + reach > bytes.length) return 0;
  const end = numberEnd(view, cell);
  const behind = bytes[end];
  const isNumber = end > 0 && (behind === shape.delimiter || isBreak(behind));
  const last = rowEnd(bytes, end > 0 ? end : cell, shape.delimiters - shape.target, shape);
  if (last < 0 || last - row > maxRowBytes || last + 1 >= bytes.length) return 0;
  const next = bytes[last] === carriageReturn && bytes[last + 1] === lineFeed ? last + 2 : last + 1;
  return isNumber ? next : -next;
}
