import { Ajv, type AnySchema } from 'ajv';
import { expect, test } from 'vitest';
import { bareMessages } from '../issues-to-messages.ts';

const input = { in: { n: 1, text: 'b', list: ['b'], m: 4711, s: 'hunter2', all: ['hunter2'] } };

const rows: readonly (readonly [name: string, schema: AnySchema, sentence: string])[] = [
  ['n', { const: { $data: '1/s' } }, 'must be the same as in.s'],
  ['n', { const: { $data: '/in/s' } }, 'must be the same as in.s'],
  ['n', { enum: { $data: '1/all' } }, 'must be one of the values of in.all'],
  ['n', { minimum: { $data: '1/m' } }, 'must be at least the value of in.m'],
  ['n', { multipleOf: { $data: '1/m' } }, 'must be a multiple of the value of in.m'],
  [
    'text',
    { minLength: { $data: '1/m' } },
    'must have at least as many characters as the value of in.m says',
  ],
  [
    'list',
    { minItems: { $data: '1/m' } },
    'must have at least as many items as the value of in.m says',
  ],
];

test.each(rows)('%s with $data %j names the field, and not its value', (name, rule, sentence) => {
  const ajv = new Ajv({ $data: true, verbose: true, strict: false });
  const validate = ajv.compile({ properties: { in: { properties: { [name]: rule } } } });
  expect(validate(input)).toBe(false);
  expect(bareMessages(validate.errors ?? [], { body: input })).toEqual([`in.${name} ${sentence}`]);
});
