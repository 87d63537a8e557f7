import { type } from 'arktype';
import fc from 'fast-check';
import * as v from 'valibot';
import { test } from 'vitest';
import * as z from 'zod';
import { z as z3 } from 'zod-3';
import { ValidationError } from '../error/validation-error.ts';
import type { StandardSchema } from './standard-schema.ts';
import { validate } from './validate.ts';

const echo = (value: unknown) => `${JSON.stringify(value)} was received`;

const schemas: readonly StandardSchema[] = [
  z.strictObject({
    a: z.union([z.email({ error: ({ input }) => echo(input) }), z.number()]),
    b: z.array(z.enum(['x', 'y'])),
    c: z.record(z.string().max(3), z.discriminatedUnion('k', [z.object({ k: z.literal('l') })])),
  }),
  z3
    .object({
      a: z3
        .string()
        .superRefine((value, ctx) => ctx.addIssue({ code: 'custom', message: echo(value) })),
      b: z3.array(z3.union([z3.literal(1), z3.object({ d: z3.date() })])),
      c: z3.enum(['x', 'y']),
    })
    .strict(),
  v.strictObject({
    a: v.pipe(
      v.string(),
      v.toUpperCase(),
      v.email((issue) => echo(issue.input)),
    ),
    b: v.array(v.union([v.picklist(['x', 'y']), v.object({ d: v.pipe(v.string(), v.url()) })])),
    c: v.record(v.pipe(v.string(), v.maxLength(3)), v.pipe(v.string(), v.parseJson())),
  }),
  type({
    '+': 'reject',
    a: type('string.email').configure({ message: (ctx) => echo(ctx.data) }),
    b: type("'x'|'y'").or({ d: 'string.json' }).array(),
    c: 'string.uuid|number.integer',
  }),
];

const keys = ['d', 'k', '__proto__', 'constructor', 'toString'];
const secret = fc.stringMatching(/^[A-Za-z0-9]{20,40}$/);

function inputOf(text: string) {
  const leaf = fc.oneof(fc.constant(text), fc.integer(), fc.constant(null), fc.boolean());
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.record({ a: tie('value'), b: tie('value'), c: tie('value') }, { requiredKeys: [] }),
      fc.dictionary(fc.constantFrom(...keys), tie('value')),
    ),
  }));
  return value;
}

const known = ['a', 'b', 'c', 'input', ...keys];

function check(error: unknown, text: string): boolean {
  if (!ValidationError.is(error)) throw error;
  return (error as ValidationError).messages.every((message) => {
    const [path = ''] = message.split(' ');
    const isPath = path.split('.').every((name) => known.includes(name) || /^\d+$/.test(name));
    return isPath && !message.toLowerCase().includes(text.toLowerCase());
  });
}

const inputs = secret.chain((text) => fc.record({ text: fc.constant(text), value: inputOf(text) }));

test('no message shows a received value, each begins with a path, and nothing else is thrown', () => {
  fc.assert(
    fc.property(fc.constantFrom(...schemas), inputs, (schema, { text, value }) => {
      try {
        validate(schema, value);
        return true;
      } catch (error) {
        return check(error, text);
      }
    }),
    { seed: 1, numRuns: 3_000 },
  );
});
