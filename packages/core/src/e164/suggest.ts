import { decimals, extension, spaceForPlus } from './find-fault.ts';
import { isE164 } from './is-e164.ts';
import { findNationalForm } from './national-forms.ts';
import { planOf } from './numbering-plan.ts';

/** Unicode has the digits of every script in rows of ten: the place in the row is the value. */
function toAsciiDigit(digit: string): string {
  const point = digit.codePointAt(0) as number;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return `${value % 10}`;
}

/** Removes what people write around and inside numbers. */
function bare(text: string): string {
  return (
    text
      .replace(/^[a-z]+:/i, '')
      .replace(spaceForPlus, '+')
      .replace(decimals, '')
      .replace(extension, '')
      .replace(/\p{Nd}/gu, toAsciiDigit)
      .replace('\uff0b', '+')
      // Except a last digit after a dot: without the dot it would be a longer number.
      .replace(/(?![#*+,:;@&]|\.\d$)[\s\p{Cf}\p{DI}\p{P}\p{S}]/gu, '')
  );
}

/** The digits that may have been meant after a plus, the likeliest first. */
function candidates(digits: string, defaultCallingCode?: string): string[] {
  // 011 with fewer digits is a national number: it is the area code of Delhi and Johannesburg.
  const dialled = digits.replace(/^(\+(00)?(?!0)|00|011(?=\d{10}))/, '');
  if (dialled !== digits) return [dialled];
  if (!defaultCallingCode) return [];
  const national = defaultCallingCode + digits.replace('+', '');
  return digits.startsWith(defaultCallingCode) ? [national, digits] : [national];
}

/** Finds the number that digits mean. Other text has none: `1e` would read as a huge number. */
function meantBy(digits: string): string | undefined {
  if (!/^\d{6,}$/.test(digits)) return undefined;
  const numbers = [`+${digits}`, `+${planOf(digits).withoutTrunkPrefix}`];
  return numbers.find(isE164) ?? findNationalForm(digits)?.meant;
}

/**
 * Finds the number in E.164 format that a text may mean. A national number
 * without a calling code gets none: with a plus in front, two in five Indian mobile numbers
 * are possible numbers of another country.
 */
export function suggest(text: string, defaultCallingCode?: string): string | undefined {
  // Longer input is not a mistyped number, and cleaning it would take long.
  if (text.length > 64) return undefined;
  return candidates(bare(text), defaultCallingCode)
    .map(meantBy)
    .find((number) => number);
}
