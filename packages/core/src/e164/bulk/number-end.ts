import { lengthTable } from '../length-table.ts';

/** How many bytes are read to find the end of a number. */
export const reach = 16;

/** Four times the character 0. */
const zeros = 0x30303030;

/** Sets the highest bit of the first of four bytes that is not the value of a digit; later bits may be wrong. */
const strangersIn = (values: number): number => ((values + 0x76767676) | values) & 0x80808080;

/** Converts four digits to a number. The first digit is in the lowest byte. */
function fourDigits(values: number): number {
  const pairs = (Math.imul(values, 10) + (values >>> 8)) & 0x00ff00ff;
  return (pairs & 0xff) * 100 + (pairs >>> 16);
}

/**
 * Finds the end of the number in E.164 format that begins at an index, by the rule of `isE164`; -1
 * where none begins there. Another digit may follow. Reads four bytes at a time without branches,
 * because a processor cannot predict the lengths.
 */
export function numberEnd(bytes: DataView, start: number): number {
  const head = bytes.getInt32(start, true);
  if ((head & 0xff) !== 43) return -1;
  const second = bytes.getInt32(start + 4, true) ^ zeros;
  const first = ((head ^ zeros) >>> 8) | (second << 24);
  if (strangersIn(first) !== 0) return -1;
  let lengths = lengthTable[fourDigits(first)] as number;
  if (lengths & 1) lengths = lengthTable[(lengths >> 1) + ((second >>> 8) & 0xff)] ?? 0;
  const inSecond = strangersIn(second);
  const inThird = strangersIn(bytes.getInt32(start + 8, true) ^ zeros);
  const inFourth = strangersIn(bytes.getInt32(start + 12, true) ^ zeros);
  const strangers = inSecond || inThird || inFourth;
  const last = strangers === 0 ? 4 : (31 - Math.clz32(strangers & -strangers)) >> 3;
  const length = (inSecond ? 3 : inThird ? 7 : 11) + last;
  // The bits below 6 do not stand for lengths.
  return length > 5 && (lengths >> length) & 1 ? start + 1 + length : -1;
}
