import { callingCodeOf } from './calling-codes.ts';
import type { E164Number } from './e164-result.ts';

/** The least and the most digits: the shortest numbers in use, and the limit of ITU-T E.164. */
const fewest = 6;
const most = 15;

/** Reads an E.164 number, without saying what is wrong with one that is none. */
export function readE164(value: unknown): E164Number | undefined {
  if (typeof value !== 'string' || value.length > most + 1) return undefined;
  const digits = /^\+([1-9][0-9]*)$/.exec(value)?.[1];
  const callingCode = digits && callingCodeOf(digits);
  if (!callingCode || digits.length < fewest) return undefined;
  return {
    ok: true,
    number: value,
    callingCode,
    nationalNumber: digits.slice(callingCode.length),
  };
}

/** Whether a value is a phone number in E.164 format. `parseE164` gives the reason. */
export function isE164(value: unknown): value is string {
  return readE164(value) !== undefined;
}
