import { Ajv, type AnySchema } from 'ajv';
import { expect, test } from 'vitest';
import { bareMessages, readMessages } from '../issues-to-messages.ts';

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
  const schema = { properties: { in: { properties: { [name]: rule } } } };
  const errorsOf = (verbose: boolean) => {
    const validate = new Ajv({ $data: true, verbose, strict: false }).compile(schema);
    expect(validate(input)).toBe(false);
    return validate.errors ?? [];
  };
  const messages = [`in.${name} ${sentence}`];
  expect(bareMessages(errorsOf(true), { body: input })).toEqual(messages);
  // Fastify's Ajv is not verbose, but its route has the schema.
  expect(readMessages(errorsOf(false), { value: input, schema, root: 'body' })).toEqual(messages);
});
