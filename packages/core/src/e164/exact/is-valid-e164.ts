import { numbers, steps } from './automaton.generated.ts';
import { cells } from './automaton-format.ts';
import { readAutomaton } from './read-automaton.ts';

const plus = 43;
const zero = 48;

/** `+` and the 15 digits that ITU-T E.164 allows. */
const longest = 16;

let automaton: Uint16Array | undefined;

/**
 * Whether a value is a phone number that can exist: `+`, an assigned calling code, and a national
 * number that matches a pattern of its region (from libphonenumber's metadata, read strictly).
 * A number with a trunk prefix is invalid. `+1 310 xxxx`, with 7 digits and dialled only
 * inside Canada, is valid; `isE164` refuses it. Never throws.
 *
 * The first call reads the automaton, in a few milliseconds.
 */
export function isValidE164(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const length = value.length;
  if (length > longest || value.charCodeAt(0) !== plus) return false;
  automaton ??= readAutomaton(steps, numbers);
  let state = cells;
  for (let index = 1; index < length; index++) {
    const digit = value.charCodeAt(index) - zero;
    // True below 0 too: those become large.
    if (digit >>> 0 > 9) return false;
    state = automaton[state + digit] ?? 0;
  }
  return automaton[state + 10] === 1;
}
