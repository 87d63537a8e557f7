import type { Fault } from './fault.ts';
import { isE164 } from './is-e164.ts';
import { findNationalForm } from './national-forms.ts';
import { planOf } from './numbering-plan.ts';

function listed(lengths: readonly number[]): string {
  const [first, , third] = lengths;
  const last = lengths.at(-1);
  const isRange = third && Number(first) + lengths.length - 1 === last;
  return isRange ? `${first} to ${last}` : lengths.join(' or ');
}

function findLengthFault(
  { length }: string,
  callingCode: string,
  lengths: readonly number[],
): Fault {
  const [first = 0] = lengths;
  if (length <= callingCode.length) {
    return ['too_short', length ? 'is too short' : 'has no digits', undefined, lengths];
  }
  const isLong = length > (lengths.at(-1) ?? 0);
  const reason = length < first ? 'too_short' : isLong ? 'too_long' : 'bad_length';
  return [reason, `has ${length} digits, not ${listed(lengths)}`, undefined, lengths];
}

/** Finds what is wrong with a text that is a plus and digits only. */
export function findDigitFault(digits: string): Fault {
  const { callingCode, lengths, trunkPrefix, withoutTrunkPrefix } = planOf(digits);
  if (!callingCode && digits) {
    const reason = digits[0] === '0' ? 'country_code_zero' : 'unknown_country_code';
    return [reason, 'has no assigned country code at', 1];
  }
  const form = findNationalForm(digits);
  if (form) return form.fault;
  const position = callingCode.length + 1;
  if (withoutTrunkPrefix !== digits && (!lengths[0] || isE164(`+${withoutTrunkPrefix}`))) {
    const drop = `drop the ${trunkPrefix} after +${callingCode}`;
    return ['trunk_prefix', `has a prefix for national calls: ${drop}`, position];
  }
  if (!lengths[0]) return ['bad_length', 'has a wrong digit at', position, lengths];
  return findLengthFault(digits, callingCode, lengths);
}
