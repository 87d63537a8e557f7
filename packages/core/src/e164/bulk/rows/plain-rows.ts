import { numberEnd, reach } from '../number-end.ts';
import { type ByteKinds, carriageReturn, isBlank, lineFeed } from './byte-kinds.ts';
import { maxRowBytes } from './row-buffer.ts';

/** Which cell of the rows, and how many there may be. */
export interface Shape extends ByteKinds {
  readonly target: number;
  /** The most delimiters of a row. */
  readonly delimiters: number;
}

const isBreak = (byte: number): boolean => byte === lineFeed || byte === carriageReturn;

/** Whether a byte outside of quotes ends a cell. */
const isEnd = (byte: number, delimiter: number): boolean => byte === delimiter || isBreak(byte);

/** Finds where a cell begins; -1 where the row ends before it, or has quotes. */
export function cellStart(bytes: Uint8Array, row: number, shape: Shape): number {
  const { highest, delimiter, quote } = shape;
  let left = shape.target;
  for (let index = row; index < bytes.length; index += 1) {
    if (left === 0) return index;
    const byte = bytes[index] as number;
    if (byte > highest) continue;
    if (byte === delimiter) left -= 1;
    else if (byte === quote || isBreak(byte)) return -1;
  }
  return -1;
}

/** Finds where a cell ends that begins at this index, in a complete row without quotes. */
export function cellEnd(bytes: Uint8Array, start: number, { delimiter }: Shape): number {
  let index = start;
  while (!isEnd(bytes[index] as number, delimiter)) index += 1;
  return index;
}

/** Whether there is nothing but white space and delimiters in a complete row. */
export function isBlankRow(bytes: Uint8Array, row: number, { delimiter }: Shape): boolean {
  for (let index = row; ; index += 1) {
    const byte = bytes[index] as number;
    if (isBreak(byte)) return true;
    if (byte !== delimiter && !isBlank(byte)) return false;
  }
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

/** Finds the end of a text in quotes; -1 where they are not simply around a cell. */
function behindQuotes(bytes: Uint8Array, start: number, { delimiter, quote }: Shape): number {
  for (let index = start; index < bytes.length - 1; index += 1) {
    const byte = bytes[index] as number;
    if (byte === quote) return isEnd(bytes[index + 1] as number, delimiter) ? index + 1 : -1;
    if (isBreak(byte)) return -1;
  }
  return -1;
}

/** Finds the delimiter or line break behind a cell; -1 where its quotes must be read byte by byte. */
function behindCell(bytes: Uint8Array, start: number, shape: Shape): number {
  const { highest, delimiter, quote } = shape;
  if (bytes[start] === quote) return behindQuotes(bytes, start + 1, shape);
  for (let index = start; index < bytes.length; index += 1) {
    const byte = bytes[index] as number;
    if (byte > highest) continue;
    if (isEnd(byte, delimiter)) return index;
    if (byte === quote) return -1;
  }
  return -1;
}

/** Finds the line break of a row in which cells have quotes and one a number; -1 for any other. */
function quotedRowEnd(bytes: Uint8Array, view: DataView, row: number, shape: Shape): number {
  const { delimiters, target, quote } = shape;
  let isNumber = false;
  let start = row;
  for (let cell = 0; cell <= delimiters && start < bytes.length; cell += 1) {
    const behind = behindCell(bytes, start, shape);
    if (behind < 0) return -1;
    if (cell === target) {
      const quotes = bytes[start] === quote ? 1 : 0;
      if (start + quotes + reach > bytes.length) return -1;
      isNumber = numberEnd(view, start + quotes) === behind - quotes;
    }
    if (isBreak(bytes[behind] as number)) return isNumber ? behind : -1;
    start = behind + 1;
  }
  return -1;
}

/** Finds where the row behind a line break begins; 0 where the row is too long, or the chunk ends. */
function behindRow(bytes: Uint8Array, row: number, last: number): number {
  if (last < 0 || last - row > maxRowBytes || last + 1 >= bytes.length) return 0;
  return bytes[last] === carriageReturn && bytes[last + 1] === lineFeed ? last + 2 : last + 1;
}

/**
 * Finds where the next row begins: a positive index where the cell holds a number, and a negative
 * one where it does not. 0 means that the row must be read byte by byte: it has other quotes, too
 * many or too few cells, is very long, or the chunk ends inside it.
 */
export function nextRow(bytes: Uint8Array, view: DataView, row: number, shape: Shape): number {
  const cell = cellStart(bytes, row, shape);
  if (cell < 0) return behindRow(bytes, row, quotedRowEnd(bytes, view, row, shape));
  if (cell + reach > bytes.length) return 0;
  const end = numberEnd(view, cell);
  const most = shape.delimiters - shape.target;
  const last = rowEnd(bytes, end > 0 ? end : cell, most, shape);
  if (last < 0) return behindRow(bytes, row, quotedRowEnd(bytes, view, row, shape));
  const next = behindRow(bytes, row, last);
  return end > 0 && isEnd(bytes[end] as number, shape.delimiter) ? next : -next;
}
