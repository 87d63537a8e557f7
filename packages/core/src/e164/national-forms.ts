import type { Fault } from './fault.ts';
import { isE164 } from './is-e164.ts';

/**
 * Forms in which numbers are dialled inside a country, or were before they changed: what they become after
 * its code, and what is wrong. Prefixes that only have to go are in the tables.
 */
const forms: readonly (readonly [form: RegExp, international: string, ...fault: Fault])[] = [
  [
    /^54[09]?(11|[23]\d\d\d?)15/,
    '549$1',
    'mobile_prefix',
    'has a mobile prefix: drop the 15, and put 9 after +54',
    3,
  ],
  // Numbers with 3 are mobile, and those with 1 and 8 are free of charge, too.
  [/^39(?=[24-7])/, '390', 'missing_prefix', 'lacks the 0 after +39', 3],
  [/^229/, '22901', 'missing_prefix', 'lacks the 01 after +229', 4],
];

/** Finds the number that digits in such a form mean, and what is wrong with them. */
export function findNationalForm(
  digits: string,
): { readonly meant: string; readonly fault: Fault } | undefined {
  for (const [form, international, ...fault] of forms) {
    const meant = `+${digits.replace(form, international)}`;
    if (form.test(digits) && isE164(meant)) return { meant, fault };
  }
  return undefined;
}
