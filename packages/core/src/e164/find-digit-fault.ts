import type { E164Reason } from './e164-result.ts';
import { isE164 } from './is-e164.ts';
import { planOf } from './numbering-plan.ts';

/**
 * What is wrong with a value. The detail stands between "must be in E.164 format: " and the position,
 * which follows unless it is 0.
 */
export type Fault = readonly [
  reason: E164Reason,
  detail: string,
  position?: number | undefined,
  allowedLengths?: readonly number[],
];

/** Finds what is wrong with a text that is a plus and digits only. */
export function findDigitFault(digits: string): Fault {
  const { callingCode, lengths, withoutTrunkPrefix } = planOf(digits);
  if (!callingCode && digits) {
    const reason = digits[0] === '0' ? 'country_code_zero' : 'unknown_country_code';
    return [reason, 'has no assigned country code', 1];
  }
  const position = callingCode.length + 1;
  if (withoutTrunkPrefix !== digits && (!lengths[0] || isE164(`+${withoutTrunkPrefix}`))) {
    return ['trunk_prefix', 'has a trunk prefix', position];
  }
  if (!lengths[0]) return ['bad_length', 'has a wrong digit', position, lengths];
  const detail = `has ${digits.length} digits, not ${lengths.join(' or ')}`;
  const isLong = digits.length > (lengths.at(-1) as number);
  const reason = digits.length < lengths[0] ? 'too_short' : isLong ? 'too_long' : 'bad_length';
  return [reason, detail, undefined, lengths];
}
