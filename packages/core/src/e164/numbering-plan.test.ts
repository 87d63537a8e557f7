import { readFileSync } from 'node:fs';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../scripts/exact/candidates.ts';
import {
  numberingPlanFile,
  numberingPlanModule,
  pythonPlanFile,
  pythonPlanModule,
} from '../../scripts/generate-numbering-plan.ts';
import { phoneMetadata } from '../../scripts/phone-metadata.ts';
import { isE164 } from './is-e164.ts';
import { parseE164 } from './parse-e164.ts';

/** What libphonenumber-js reads, unless it writes the number differently. */
function readCanonical(number: string) {
  const parsed = parsePhoneNumberFromString(number, { extract: false });
  return parsed?.number === number ? parsed : undefined;
}

/** Numbers with a trunk prefix or a carrier code that look like longer numbers with the same first digits. */
const keptTrunkPrefixes = /^\+(?:8100[037]|82000|59800|861[127])/;

test('the tables are up to date with the metadata', () => {
  expect(readFileSync(numberingPlanFile, 'utf8')).toBe(numberingPlanModule());
  expect(readFileSync(pythonPlanFile, 'utf8')).toBe(pythonPlanModule());
});

describe.each(phoneMetadata().map((code) => [code.callingCode, code] as const))(
  '+%s',
  (callingCode, { regions }) => {
    const { general, nationalPrefix: trunk } = regions[0];
    const random = createRandom(Number(callingCode));
    const digits = (count: number) => Array.from({ length: count }, () => random(10)).join('');
    const numbers = Array.from({ length: 300 }, (_, index) => {
      const prefix = index % 3 === 0 ? trunk : '';
      return `+${callingCode}${prefix}${digits(3 + random(10))}`;
    });

    test('what is accepted is possible and canonical', () => {
      const isPossible = (number: string) =>
        general.lengths.includes(readCanonical(number)?.nationalNumber.length ?? 0);
      const wrong = numbers.filter((number) => isE164(number) && !isPossible(number));
      expect(wrong.filter((number) => !keptTrunkPrefixes.test(number))).toEqual([]);
    });

    test('what is valid is accepted', () => {
      const valid = numbers.filter(
        (number) => number.length <= 16 && readCanonical(number)?.isValid(),
      );
      expect(valid.filter((number) => !isE164(number))).toEqual([]);
    });

    test('calling code and national number are separated', () => {
      for (const number of numbers.filter(isE164)) {
        const nationalNumber = number.slice(1 + callingCode.length);
        expect(parseE164(number)).toEqual({ ok: true, number, callingCode, nationalNumber });
      }
    });
  },
);
