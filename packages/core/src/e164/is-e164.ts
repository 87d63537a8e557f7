import { lengthTable } from './length-table.ts';

/** Negative unless a character is 0 to 9. The caller joins many signs, to need only one branch. */
const sign = (code: number): number => (code - 48) | (57 - code);

/**
 * Whether a value is a phone number in E.164 format: `+`, an assigned calling code, and a national
 * number of a length that exists for its code and first digit, at most 15 digits and nothing else
 * (ITU-T E.164, 6). `parseE164` says what is wrong.
 */
export function isE164(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const { length } = value;
  if (length > 16 || length < 7 || value.charCodeAt(0) !== 43) return false;
  const a = value.charCodeAt(1);
  const b = value.charCodeAt(2);
  const c = value.charCodeAt(3);
  const d = value.charCodeAt(4);
  let signs = sign(a) | sign(b) | sign(c) | sign(d);
  if (signs < 0) return false;
  // The character 0 is 48: 53,328 is 48 for each of the four digits.
  let lengths = lengthTable[a * 1_000 + b * 100 + c * 10 + d - 53_328] as number;
  if (lengths & 1) lengths = lengthTable[(lengths >> 1) + value.charCodeAt(5) - 48] as number;
  if (((lengths >> (length - 1)) & 1) === 0) return false;
  for (let index = length - 2; index > 3; index -= 2) {
    signs |= sign(value.charCodeAt(index)) | sign(value.charCodeAt(index + 1));
  }
  return signs >= 0;
}
