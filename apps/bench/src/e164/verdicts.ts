import { isE164 } from '@error-contract/core/e164';
import { isPossiblePhoneNumber } from 'libphonenumber-js/min';
import { z } from 'zod';
import { micro } from '../harness/micro.ts';
import { createNumbers, invalidOf } from './numbers.ts';

const numbers = createNumbers(2_000);
const regex = /^\+[1-9]\d{1,14}$/;
const schema = z.e164();

const fast = {
  regex: (text: string) => regex.test(text),
  isE164: (text: string) => isE164(text),
  'zod e164()': (text: string) => schema.safeParse(text).success,
};

const slow = {
  isE164: (text: string) => isE164(text),
  'libphonenumber-js/min': (text: string) => isPossiblePhoneNumber(text),
};

/** `isE164` on good and bad numbers, against what people use. */
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
