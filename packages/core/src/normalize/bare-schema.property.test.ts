import { Ajv } from 'ajv';
import addErrors from 'ajv-errors';
import { type } from 'arktype';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { z as z3 } from 'zod-3';
import { normalize } from './normalize.ts';
import { recognizeErrors } from './recognize-errors.ts';
import { toApiError } from './to-api-error.ts';

const quoted = (value: unknown) => `is too weak, got ${String(value)}!`;
const ajv = new Ajv({ allErrors: true, verbose: false });
addErrors.default(ajv);
const inAjv = ajv.compile({
  type: 'object',
  properties: { pin: { type: 'string', minLength: 99, errorMessage: quoted('$' + '{/pin}') } },
});

/** Each throws the bare error of a library whose author quotes the value. */
const parsers: Readonly<Record<string, (value: unknown) => unknown>> = {
  'zod 4': (value) =>
    z.object({ pin: z.string().min(99, { error: ({ input }) => quoted(input) }) }).parse(value),
  'zod 4, an issue of its own': (value) =>
    z
      .object({ pin: z.string() })
      .superRefine(({ pin }, ctx) => ctx.addIssue({ code: 'custom', message: quoted(pin) }))
      .parse(value),
  'zod 3': (value) =>
    z3
      .object({
        pin: z3.string().superRefine((pin, ctx) => {
          ctx.addIssue({ code: 'custom', message: quoted(pin) });
        }),
      })
      .parse(value),
  valibot: (value) =>
    v.parse(
      v.object({
        pin: v.pipe(
          v.string(),
          v.check(
            () => false,
            ({ input }) => quoted(input),
          ),
        ),
      }),
      value,
    ),
  arktype: (value) =>
    type({ pin: type('string>99').configure({ message: ({ data }) => quoted(data) }) }).assert(
      value,
    ),
  Ajv: (value) => {
    if (!inAjv(value)) throw Object.assign(new Error('x'), { errors: inAjv.errors });
  },
};

/** What a handler parses, and what was sent. */
const places: Readonly<Record<string, (value: object) => readonly [object, object]>> = {
  'the body': (value) => [value, { body: value, query: { a: 'b' } }],
  'the query': (value) => [value, { body: undefined, query: value }],
  'the params': (value) => [value, { params: value }],
  'a part of the body': (value) => [value, { body: { users: [{ user: value }] } }],
  'what was renamed': (value) => [value, { body: { secret: Object.values(value)[0] } }],
};

function thrownBy(parse: (value: unknown) => unknown, value: unknown): unknown {
  try {
    return parse(value);
  } catch (error) {
    return error;
  }
}

const pin = fc.stringMatching(/^[A-Za-z0-9]{4,30}$/);
const rows = Object.entries(parsers).flatMap(([library, parse]) =>
  Object.entries(places).map(([place, put]) => ({ library, place, parse, put })),
);

describe('a message of a bare schema error that quotes the input is not shown', () => {
  test.each(rows)('$library, $place', ({ parse, put }) => {
    fc.assert(
      fc.property(pin, (text) => {
        const [value, sent] = put({ pin: text });
        const error = toApiError(thrownBy(parse, value), { sent });
        expect(error.statusCode).toBe(400);
        expect(error.message).not.toContain(quoted(text));
        expect(error.message.replace(/^Validation failed: (?:pin|input) /, '')).not.toContain(text);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

const constant = z.object({ pin: z.string().min(99, 'is too weak: use 99 characters') });

test.each([
  ['another value', { body: { pin: 'a', plan: 'b' } }],
  ['a value elsewhere that is a word of it', { body: { pin: 'a', hint: 'weak' } }],
  ['headers that are words of it', { body: { pin: 'a' }, headers: { connection: 'characters' } }],
  ['words of it, which nothing quotes', { body: { pin: 'characters' } }],
  ['a number in it', { body: { pin: 99 } }],
  ['nothing that is known', {}],
])('the constant message of an author is shown: %s', (_name, sent) => {
  const { error } = constant.safeParse({ pin: 'a' });
  expect(toApiError(error, { sent }).messages).toEqual(['pin is too weak: use 99 characters']);
});

test('where nothing is known, a message that ends in a quote is not shown', () => {
  const schema = z.object({ pin: z.string().min(9, { error: ({ input }) => `no, got ${input}` }) });
  const { error } = schema.safeParse({ pin: 'a' });
  expect(toApiError(error).messages).toEqual(['pin must be at least 9 characters long']);
});

test('what was sent is not read for other errors, and may throw', () => {
  let reads = 0;
  const options = {
    get sent(): never {
      reads += 1;
      throw new Error('a getter that throws');
    },
  };
  const statusOf = (thrown: unknown) => normalize(thrown, options, recognizeErrors).statusCode;
  expect(statusOf(Object.assign(new Error('x'), { status: 404 }))).toBe(404);
  expect(reads).toBe(0);
  expect(statusOf(constant.safeParse({}).error)).toBe(500);
});
