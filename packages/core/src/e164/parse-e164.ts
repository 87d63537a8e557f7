import { assertOptions, type OptionKinds } from '../guard/options.ts';
import type { E164Failure, E164Number } from './e164-result.ts';
import type { Fault } from './fault.ts';
import { findFault } from './find-fault.ts';
import { isE164 } from './is-e164.ts';
import { planOf } from './numbering-plan.ts';
import { suggest } from './suggest.ts';

/** How {@link parseE164} reads. */
export interface ParseE164Options {
  /**
   * A calling code without `+`, such as `91`. For a national number without a calling code, the
   * suggestion begins with it.
   */
  readonly defaultCallingCode?: string | undefined;
}

const kinds: OptionKinds<ParseE164Options> = {
  defaultCallingCode: [
    (value) => typeof value === 'string' && /^[1-9]\d{0,2}$/.test(value),
    "a calling code without +, such as '91'",
  ],
};

function fail(value: unknown, defaultCallingCode: string | undefined): E164Failure {
  const text = typeof value === 'string' ? value : '';
  const [reason, detail, position, allowedLengths]: Fault =
    text === value ? findFault(text) : ['not_string', 'is not a string'];
  // People count from 1.
  const told = detail.replace(/at$/, `at position ${Number(position) + 1}`);
  return {
    ok: false,
    reason,
    message: `must be in E.164 format: ${told}`,
    position,
    // `slice(undefined, NaN)` is empty: without a position there is no character.
    character: [...text.slice(position, (position as number) + 2)][0],
    allowedLengths,
    suggestion: suggest(text, defaultCallingCode),
  };
}

/**
 * Reads a phone number in E.164 format (ITU-T E.164, 6), by the rule
 * of {@link isE164}. Says what is wrong with any other value. Takes every value.
 * @throws {TypeError} for unknown or wrong options only
 */
export function parseE164(value: unknown, options?: ParseE164Options): E164Number | E164Failure {
  if (options !== undefined) assertOptions('parseE164', options, kinds);
  if (!isE164(value)) return fail(value, options?.defaultCallingCode);
  const { callingCode } = planOf(value.slice(1));
  const nationalNumber = value.slice(1 + callingCode.length);
  return { ok: true, number: value, callingCode, nationalNumber };
}
