import { extension } from './find-fault.ts';
import { isE164 } from './is-e164.ts';
import { planOf } from './numbering-plan.ts';

/** Digits of every script stand in rows of ten; the place in the row is the value. */
function toAsciiDigit(digit: string): string {
  const point = digit.codePointAt(0) as number;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return `${value % 10}`;
}

/** Takes off what people put around and into numbers. */
function bare(text: string): string {
  return (
    text
      .replace(/^[a-z]+:/i, '')
      .replace(extension, '')
      .replace(/\p{Nd}/gu, toAsciiDigit)
      .replace('\uff0b', '+')
      // A spreadsheet's "14155550100.0" is no number with a dot in it.
      .replace(/(?![#*+,:;@&]|\.\d$)[\s\p{Cf}\p{P}\p{S}]/gu, '')
  );
}

/** The digits after a plus that may have been meant, the likeliest first. */
function candidates(digits: string, defaultCallingCode?: string): string[] {
  // Fewer digits after 011 are a national number: it is an area code of Delhi and Johannesburg.
  const dialled = digits.replace(/^(\+(00)?(?!0)|00|011(?=\d{10}))/, '');
  if (dialled !== digits) return [dialled];
  if (!defaultCallingCode) return [];
  return [
    defaultCallingCode + digits.replace('+', ''),
    digits.startsWith(defaultCallingCode) ? digits : '',
  ];
}

/**
 * Finds a number in E.164 format that may have been meant by a text that is none. A bare national
 * number gets none without a calling code: with a plus in front, two in five Indian mobile numbers
 * are possible numbers of another country.
 */
export function suggest(text: string, defaultCallingCode?: string): string | undefined {
  // Longer input is no number with a slip in it, and cleaning it would cost its length.
  if (text.length > 64) return undefined;
  return candidates(bare(text), defaultCallingCode)
    .flatMap((digits) => [`+${digits}`, `+${planOf(digits).withoutTrunkPrefix}`])
    .find(isE164);
}
