import { type } from 'arktype';
import * as v from 'valibot';
import * as z from 'zod';
import { z as z3 } from 'zod-3';
import type { StandardSchema } from '../standard-schema.ts';

export type Row = readonly [
  name: string,
  schema: StandardSchema,
  input: unknown,
  ...messages: string[],
];

const secret = 'hunter2-hunter2';
const longer = 'must be longer';
const anyMessage = { error: (issue: { input?: unknown }) => `${String(issue.input)} is wrong` };
const never = () => false;
const quote = (value: unknown) => `is too weak, got ${String(value)}!`;
/** Rules that are broken by these words alone. */
const isFree = (word: string) => !['a', 'is', 'word', 'admin', 'monday'].includes(word);
const reserved = 'is a reserved word';
const digit = 'must contain a digit';

export const kept: readonly Row[] = [
  ['zod 4', z.object({ f: z.string().min(9, longer) }), { f: 'x' }, 'f must be longer'],
  [
    'zod 4, custom error map',
    z.object({ f: z.string({ error: ({ code }) => `map of ${code}` }) }),
    { f: 1 },
    'f map of invalid_type',
  ],
  [
    'zod 4, unknown fields',
    z.strictObject({}, { error: () => 'is too much' }),
    { a: 1, b: 2 },
    'a is too much',
    'b is too much',
  ],
  [
    'zod 4, key of a record',
    z.record(z.string().min(3, 'is too short a name'), z.number()),
    { ab: 1 },
    'ab is too short a name',
  ],
  [
    'zod 4, union and its branches',
    z.object({
      a: z.union([z.string(), z.number()], 'must be an id'),
      b: z.union([z.string().min(9, longer), z.number()]),
      c: z.union([z.string('must be text'), z.number('must be a count')]),
    }),
    { a: true, b: 'x', c: true },
    'a must be an id',
    'b must be longer',
    'c must be text',
  ],
  [
    'zod 3',
    z3.object({ f: z3.string().min(9, longer), g: z3.string({ required_error: 'is missed' }) }),
    { f: 'x' },
    'f must be longer',
    'g is missed',
  ],
  [
    'zod 3, custom error map',
    z3.object({ f: z3.string({ errorMap: () => ({ message: 'mapped' }) }) }),
    { f: 1 },
    'f mapped',
  ],
  [
    'valibot',
    v.object({ f: v.pipe(v.string('must be text'), v.minLength(9, longer)) }),
    { f: 'x' },
    'f must be longer',
  ],
  ['valibot, missing key', v.object({ f: v.string() }, 'is missed'), {}, 'f is missed'],
  [
    'arktype, message',
    type({ f: type('string>9').configure({ message: longer }) }),
    { f: 'x' },
    'f must be longer',
  ],
  [
    'arktype, problem',
    type({ f: type('string>9').configure({ problem: 'is too short' }) }),
    { f: 'x' },
    'f is too short',
  ],
  [
    'arktype, description',
    type({ f: type('string>9').describe('a long password'), g: "'a'|'b'" }),
    { f: 'x', g: 'a' },
    'f must be a long password',
  ],
  [
    'arktype, description of unions',
    type({ a: type('string|number').describe('an id'), b: type("'x'|'y'").describe('a letter') }),
    { a: null, b: 1 },
    'a must be an id',
    'b must be a letter',
  ],
  [
    'arktype, expected and predicates',
    type({
      a: type('number').configure({ expected: 'a port' }),
      b: type('string').narrow((_, ctx) => ctx.mustBe('an even text')),
      c: type('string').narrow((_, ctx) => ctx.reject({ problem: 'is taken' })),
      d: type('string').narrow((_, ctx) => ctx.mustBe('even')),
    }),
    { a: 'x', b: 'y', c: 'z', d: 'w' },
    'a must be a port',
    'b must be an even text',
    'c is taken',
    'd must be even',
  ],
  [
    'a message that begins with the path',
    z.object({ f: z.string('f has to be text'), g: z.string('"g": is text') }),
    { f: 1, g: 1 },
    'f has to be text',
    'g is text',
  ],
  [
    'a message that begins with a longer name',
    z.object({ f: z.string('fish is missing') }),
    { f: 1 },
    'f fish is missing',
  ],
  [
    'a message about the whole value',
    z.object({ a: z.string(), b: z.string() }).refine(({ a, b }) => a === b, 'must match'),
    { a: 'x', b: 'y' },
    'input must match',
  ],
  [
    'several faults, the same said once',
    z.object({ f: z.string().min(12).regex(/\d/, digit).regex(/[0-9]/, digit) }),
    { f: 'secret' },
    'f must be at least 12 characters long; must contain a digit',
  ],
  [
    'a short value that is a word of the message',
    z.object({ f: z.string().min(2, 'must be a name') }),
    { f: 'a' },
    'f must be a name',
  ],
  [
    'a short value that is only a part of words',
    z.object({ f: z.string().min(4, 'must be a name') }),
    { f: 'nam' },
    'f must be a name',
  ],
  [
    'an empty text and a boolean, which are in every message',
    z.object({ f: z.string().min(2, longer), g: z.literal(false, 'must not be true') }),
    { f: '', g: true },
    'f must be longer',
    'g must not be true',
  ],
  [
    'words of the message, of which only they break the rule: zod 4',
    z.array(z.string().refine(isFree, reserved)),
    ['a', 'is', 'word', 'admin'],
    ...Array.from({ length: 4 }, (_, index) => `${index} ${reserved}`),
  ],
  [
    'the same: zod 3',
    z3.array(z3.string().refine(isFree, reserved)),
    ['a', 'is', 'word', 'admin'],
    ...Array.from({ length: 4 }, (_, index) => `${index} ${reserved}`),
  ],
  [
    'the same: valibot',
    v.array(v.pipe(v.string(), v.check(isFree, reserved))),
    ['a', 'is', 'word', 'admin'],
    ...Array.from({ length: 4 }, (_, index) => `${index} ${reserved}`),
  ],
  [
    'the same: arktype',
    type('string')
      .narrow((word, ctx) => isFree(word) || ctx.reject({ message: reserved }))
      .array(),
    ['a', 'is', 'word', 'admin'],
    ...Array.from({ length: 4 }, (_, index) => `${index} ${reserved}`),
  ],
  [
    'a function that makes a message for a kind of value',
    z.object({
      f: z.unknown().refine((value) => value !== 5, {
        error: ({ input }) => (typeof input === 'number' ? 'must be under 5 MB' : 'must be a size'),
      }),
    }),
    { f: 5 },
    'f must be under 5 MB',
  ],
  [
    'a name that the message begins with',
    z.object({ f: z.string().refine(isFree, 'admin is reserved') }),
    { f: 'admin' },
    'f admin is reserved',
  ],
  [
    'numbers, currencies, days, marks and dates: a function makes the message',
    z.object({
      a: z.number().superRefine((_, ctx) => void ctx.addIssue('must be under 5 MB')),
      b: z.string().superRefine((_, ctx) => void ctx.addIssue('USD is not accepted: use EUR')),
      c: z.string().superRefine((_, ctx) => void ctx.addIssue('got Monday, which is a holiday')),
      d: z.string().superRefine((_, ctx) => void ctx.addIssue('must contain @ and a host')),
      e: z.iso.datetime().superRefine((_, ctx) => {
        ctx.addIssue('must be in the past, not 2030-01-31T12:00:00Z');
      }),
      f: z.bigint().superRefine((_, ctx) => void ctx.addIssue('got 10, of at most 9')),
    }),
    { a: 5, b: 'USD', c: 'Monday', d: '@', e: '2030-01-31T12:00:00Z', f: 10n },
    'a must be under 5 MB',
    'b: USD is not accepted: use EUR',
    'c got Monday, which is a holiday',
    'd must contain @ and a host',
    'e must be in the past, not 2030-01-31T12:00:00Z',
    'f got 10, of at most 9',
  ],
  [
    'a long text, and that of another field',
    z.object({ f: z.string(`not ${secret}`), g: z.string().refine(never, `not ${secret}`) }),
    { f: 1, g: secret },
    `f not ${secret}`,
    `g not ${secret}`,
  ],
];

export const echoes: readonly Row[] = [
  [
    'zod 4',
    z.object({ f: z.email(anyMessage), g: z.string().refine(() => false, anyMessage) }),
    { f: secret, g: secret },
    'f must be an email address',
    'g is not valid',
  ],
  [
    'zod 3',
    z3.object({
      f: z3
        .string()
        .superRefine((value, ctx) => ctx.addIssue({ code: 'custom', message: `no ${value}!` })),
    }),
    { f: secret },
    'f is not valid',
  ],
  [
    'valibot, after a change of case',
    v.object({
      f: v.pipe(
        v.string(),
        v.toUpperCase(),
        v.email(({ input }) => `${input}?`),
      ),
    }),
    { f: secret },
    'f must be an email address',
  ],
  [
    'arktype',
    type({ f: type('string>99').configure({ message: ({ data }) => `${data} is short` }) }),
    { f: secret },
    'f must be at least 100 characters long',
  ],
  [
    'arktype, in a description',
    type({ f: type('string').narrow((data, ctx) => ctx.mustBe(`other than ${data}`)) }),
    { f: secret },
    'f is not valid',
  ],
  [
    'arktype, in a description that looks like a choice',
    type({ f: type('string').narrow((data, ctx) => ctx.mustBe(`"${data}s" or "b"`)) }),
    { f: secret },
    'f is not valid',
  ],
  ['a number', z.object({ f: z.number().min(99, anyMessage) }), { f: 7 }, 'f must be at least 99'],
  [
    'a bigint',
    z.object({ f: z.bigint().min(99n, anyMessage) }),
    { f: 7n },
    'f must be at least 99',
  ],
  [
    'a leaf of an object',
    z.object({
      f: z
        .looseObject({})
        .refine(() => false, { error: (issue) => `no ${JSON.stringify(issue.input)}` }),
    }),
    { f: { deep: [{ key: secret }] } },
    'f is not valid',
  ],
  [
    'the value of another field',
    z.object({ f: z.string(), g: z.string() }).check((ctx) => {
      const message = `not ${ctx.value.g}`;
      ctx.issues.push({ code: 'custom', path: ['f'], message, input: ctx.value });
    }),
    { f: 'x', g: secret },
    'f is not valid',
  ],
  [
    'a word: zod 3',
    z3.object({
      f: z3.string().superRefine((f, ctx) => ctx.addIssue({ code: 'custom', message: quote(f) })),
    }),
    { f: 'a' },
    'f is not valid',
  ],
  [
    'a word, whatever the words around it: valibot',
    v.object({
      f: v.pipe(
        v.string(),
        v.check(never, ({ input }) => `must be ${input} plan`),
      ),
    }),
    { f: 'a' },
    'f is not valid',
  ],
  [
    'a word that alone breaks the rule, whatever the words around it: zod 4',
    z.object({ f: z.string().refine(isFree, { error: ({ input }) => `sorry, ${input} here` }) }),
    { f: 'admin' },
    'f is not valid',
  ],
  [
    'the same: valibot',
    v.object({
      f: v.pipe(
        v.string(),
        v.check(isFree, ({ input }) => `sorry, ${input} here`),
      ),
    }),
    { f: 'admin' },
    'f is not valid',
  ],
  [
    'a part, trimmed, and as JSON',
    z.object({
      a: z.string().refine(never, { error: ({ input }) => `${String(input).slice(0, 4)} is weak` }),
      b: z.string().superRefine((b, ctx) => void ctx.addIssue(`no ${b.trim()} here`)),
      c: z.string().superRefine((c, ctx) => void ctx.addIssue(`no ${JSON.stringify(c)} here`)),
      d: z.string().superRefine((d, ctx) => void ctx.addIssue(`no ${d.split('@')[1]} here`)),
    }),
    { a: 'monkeys', b: '  of my own ', c: 'of "my" own', d: 'bob@example.org' },
    'a is not valid',
    'b is not valid',
    'c is not valid',
    'd is not valid',
  ],
  [
    'a part of a value, from the JSON parser',
    z.string().transform((text, ctx) => {
      try {
        return JSON.parse(text);
      } catch (error) {
        ctx.addIssue((error as Error).message);
        return z.NEVER;
      }
    }),
    `{"password":"${secret}"`.repeat(3),
    'input is not valid',
  ],
];
