import { isE164 } from '@error-contract/core/e164';
import { isValidE164 } from '@error-contract/core/e164/exact';
import { e164 } from '@error-contract/core/zod';
import { isPossiblePhoneNumber } from 'libphonenumber-js/min';
import { z } from 'zod';
import type { Measurement } from '../harness/measurement.ts';
import { micro } from '../harness/micro.ts';
import { measureExactness } from './exactness.ts';
import { createNumbers, invalidOf } from './numbers.ts';

const numbers = createNumbers(2_000);
const regex = /^\+[1-9]\d{1,14}$/;
const theirs = z.e164();
const ours = e164();

const fast = {
  regex: (text: string) => regex.test(text),
  isE164: (text: string) => isE164(text),
  isValidE164: (text: string) => isValidE164(text),
  'zod, z.e164()': (text: string) => theirs.safeParse(text).success,
  'zod, our e164()': (text: string) => ours.safeParse(text).success,
};

const slow = {
  isE164: (text: string) => isE164(text),
  'libphonenumber-js/min': (text: string) => isPossiblePhoneNumber(text),
};

/** Counted in the measured Node, because its engine runs the regexes of libphonenumber. */
export function measureFacts(): readonly Measurement[] {
  return [measureExactness()];
}

/** Verdicts on good and bad numbers, compared with what people use. */
export const benchmarks = [
  micro({ name: 'e164/valid', baseline: 'regex', inputs: numbers.valid, contenders: fast }),
  micro({ name: 'e164/invalid', baseline: 'regex', inputs: invalidOf(numbers), contenders: fast }),
  micro({
    name: 'e164/libphonenumber',
    baseline: 'isE164',
    inputs: numbers.valid.slice(0, 500),
    contenders: slow,
  }),
];
