import { numberEnd, reach } from '../number-end.ts';
import {
  type ByteKinds,
  delimiterKind,
  isBlank,
  lineFeed,
  ordinary,
  quoteKind,
} from './byte-kinds.ts';
import { maxRowBytes } from './row-buffer.ts';

/** Which cell of the rows, and how many there may be. */
export interface Shape {
  readonly kinds: ByteKinds;
  readonly target: number;
  /** The most delimiters of a row. */
  readonly delimiters: number;
}

/** Finds where a cell begins; -1 where the row ends before it, or has quotes. */
export function cellStart(bytes: Uint8Array, row: number, { kinds, target }: Shape): number {
  let index = row;
  for (let left = target; left > 0; index += 1) {
    if (index >= bytes.length) return -1;
    const kind = kinds[bytes[index] as number] as number;
    if (kind === delimiterKind) left -= 1;
    else if (kind !== ordinary) return -1;
  }
  return index;
}

/** Finds where a cell ends that begins at this index, in a complete row without quotes. */
export function cellEnd(bytes: Uint8Array, start: number, { kinds }: Shape): number {
  let index = start;
  while (kinds[bytes[index] as number] === ordinary) index += 1;
  return index;
}

/** Whether there is nothing but white space and delimiters in a complete row. */
export function isBlankRow(bytes: Uint8Array, row: number, { kinds }: Shape): boolean {
  let index = row;
  for (; (kinds[bytes[index] as number] as number) < quoteKind; index += 1) {
    const byte = bytes[index] as number;
    if (kinds[byte] === ordinary && !isBlank(byte)) return false;
  }
  return true;
}

/** Finds where the row after a line break begins; 0 where the chunk ends inside of it. */
function behindBreak(bytes: Uint8Array, index: number): number {
  if (bytes[index] === lineFeed) return index + 1;
  const next = bytes[index + 1];
  if (next === undefined) return 0;
  return next === lineFeed ? index + 2 : index + 1;
}

/**
 * Finds where the next row begins: a positive index where the cell holds a number, and a negative
 * one where it does not. 0 means that the row must be read byte by byte: it has quotes, too many or
 * too few cells, is very long, or the chunk ends inside it.
 */
export function nextRow(bytes: Uint8Array, view: DataView, row: number, shape: Shape): number {
  const cell = cellStart(bytes, row, shape);
  if (cell < 0 || cell + reach > bytes.length) return 0;
  const { kinds } = shape;
  const end = numberEnd(view, cell);
  const isNumber = end > 0 && kinds[bytes[end] as number] !== ordinary;
  let left = shape.delimiters - shape.target;
  for (let index = Math.max(cell, end); index < bytes.length; index += 1) {
    const kind = kinds[bytes[index] as number] as number;
    if (kind === ordinary) continue;
    if (kind > quoteKind) {
      if (index - row > maxRowBytes) return 0;
      return isNumber ? behindBreak(bytes, index) : -behindBreak(bytes, index);
    }
    left -= 1;
    if (kind === quoteKind || left < 0) return 0;
  }
  return 0;
}
