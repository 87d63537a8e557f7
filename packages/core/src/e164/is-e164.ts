import { lengthTable } from './length-table.ts';

/**
 * Whether a value is a phone number in E.164 format: `+`, an assigned calling code, and a national
 * number of a length that exists for its code and first digit; nothing else, at most 15 digits
 * (ITU-T E.164, 6). `parseE164` says what is wrong.
 */
export function isE164(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const { length } = value;
  if (length > 16 || length < 7 || value.charCodeAt(0) !== 43) return false;
  let first = 0;
  let index = 1;
  for (; index < 5; index += 1) {
    const digit = value.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return false;
    first = first * 10 + digit;
  }
  let lengths = lengthTable[first] as number;
  if (lengths & 1) lengths = lengthTable[(lengths >> 1) + value.charCodeAt(5) - 48] as number;
  if (((lengths >> (length - 1)) & 1) === 0) return false;
  for (; index < length; index += 1) {
    const digit = value.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}
