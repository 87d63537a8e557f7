import { type } from 'arktype';
import * as v from 'valibot';
import * as z from 'zod';
import { z as z3 } from 'zod-3';
import type { StandardSchema } from '../standard-schema.ts';

export interface Row {
  readonly name: string;
  readonly schema: StandardSchema;
  readonly input: unknown;
  readonly messages: readonly string[];
}

const secret = 'hunter2-hunter2';
const longer = 'must be longer';
const anyMessage = {
  error: (issue: { input?: unknown }) => `${String(issue.input)} is wrong`,
};

export const kept: readonly Row[] = [
  {
    name: 'zod 4',
    schema: z.object({ f: z.string().min(9, longer) }),
    input: { f: 'x' },
    messages: ['f must be longer'],
  },
  {
    name: 'zod 4, custom error map',
    schema: z.object({
      f: z.string({ error: ({ code }) => `map of ${code}` }),
    }),
    input: { f: 1 },
    messages: ['f map of invalid_type'],
  },
  {
    name: 'zod 4, unknown fields',
    schema: z.strictObject({}, { error: () => 'is too much' }),
    input: { a: 1, b: 2 },
    messages: ['a is too much', 'b is too much'],
  },
  {
    name: 'zod 4, key of a record',
    schema: z.record(z.string().min(3, 'is too short a name'), z.number()),
    input: { ab: 1 },
    messages: ['ab is too short a name'],
  },
  {
    name: 'zod 4, union and its branches',
    schema: z.object({
      a: z.union([z.string(), z.number()], 'must be an id'),
      b: z.union([z.string().min(9, longer), z.number()]),
      c: z.union([z.string('must be text'), z.number('must be a count')]),
    }),
    input: { a: true, b: 'x', c: true },
    messages: ['a must be an id', 'b must be longer', 'c must be text'],
  },
  {
    name: 'zod 3',
    schema: z3.object({
      f: z3.string().min(9, longer),
      g: z3.string({ required_error: 'is missed' }),
    }),
    input: { f: 'x' },
    messages: ['f must be longer', 'g is missed'],
  },
  {
    name: 'zod 3, custom error map',
    schema: z3.object({
      f: z3.string({ errorMap: () => ({ message: 'mapped' }) }),
    }),
    input: { f: 1 },
    messages: ['f mapped'],
  },
  {
    name: 'valibot',
    schema: v.object({
      f: v.pipe(v.string('must be text'), v.minLength(9, longer)),
    }),
    input: { f: 'x' },
    messages: ['f must be longer'],
  },
  {
    name: 'valibot, missing key',
    schema: v.object({ f: v.string() }, 'is missed'),
    input: {},
    messages: ['f is missed'],
  },
  {
    name: 'arktype, message',
    schema: type({ f: type('string>9').configure({ message: longer }) }),
    input: { f: 'x' },
    messages: ['f must be longer'],
  },
  {
    name: 'arktype, problem',
    schema: type({
      f: type('string>9').configure({ problem: 'is too short' }),
    }),
    input: { f: 'x' },
    messages: ['f is too short'],
  },
  {
    name: 'arktype, description',
    schema: type({
      f: type('string>9').describe('a long password'),
      g: "'a'|'b'",
    }),
    input: { f: 'x', g: 'a' },
    messages: ['f must be a long password'],
  },
  {
    name: 'arktype, description of unions',
    schema: type({
      a: type('string|number').describe('an id'),
      b: type("'x'|'y'").describe('a letter'),
    }),
    input: { a: null, b: 1 },
    messages: ['a must be an id', 'b must be a letter'],
  },
  {
    name: 'arktype, expected and predicates',
    schema: type({
      a: type('number').configure({ expected: 'a port' }),
      b: type('string').narrow((_, ctx) => ctx.mustBe('an even text')),
      c: type('string').narrow((_, ctx) => ctx.reject({ problem: 'is taken' })),
      d: type('string').narrow((_, ctx) => ctx.mustBe('even')),
    }),
    input: { a: 'x', b: 'y', c: 'z', d: 'w' },
    messages: ['a must be a port', 'b must be an even text', 'c is taken', 'd must be even'],
  },
  {
    name: 'a message that begins with the path',
    schema: z.object({
      f: z.string('f has to be text'),
      g: z.string('"g": is text'),
    }),
    input: { f: 1, g: 1 },
    messages: ['f has to be text', 'g is text'],
  },
  {
    name: 'a message that begins with a longer name',
    schema: z.object({ f: z.string('fish is missing') }),
    input: { f: 1 },
    messages: ['f fish is missing'],
  },
  {
    name: 'a message about the whole value',
    schema: z.object({ a: z.string(), b: z.string() }).refine(({ a, b }) => a === b, 'must match'),
    input: { a: 'x', b: 'y' },
    messages: ['input must match'],
  },
  {
    name: 'several faults, the same said once',
    schema: z.object({
      f: z
        .string()
        .min(12)
        .regex(/\d/, 'must contain a digit')
        .regex(/[0-9]/, 'must contain a digit'),
    }),
    input: { f: 'secret' },
    messages: ['f must be at least 12 characters long; must contain a digit'],
  },
  {
    name: 'a short value inside a word',
    schema: z.object({ f: z.string().min(2, 'must be a name') }),
    input: { f: 'a' }, // the word "a" is in the message
    messages: ['f must be at least 2 characters long'],
  },
  {
    name: 'a short value that is only a part of words',
    schema: z.object({ f: z.string().min(4, 'must be a name') }),
    input: { f: 'nam' },
    messages: ['f must be a name'],
  },
  {
    name: 'an empty text and a boolean, which are in every message',
    schema: z.object({
      f: z.string().min(2, longer),
      g: z.literal(false, 'must not be true'),
    }),
    input: { f: '', g: true },
    messages: ['f must be longer', 'g must not be true'],
  },
];

export const echoes: readonly Row[] = [
  {
    name: 'zod 4',
    schema: z.object({
      f: z.email(anyMessage),
      g: z.string().refine(() => false, anyMessage),
    }),
    input: { f: secret, g: secret },
    messages: ['f must be an email address', 'g is not valid'],
  },
  {
    name: 'zod 3',
    schema: z3.object({
      f: z3
        .string()
        .superRefine((value, ctx) => ctx.addIssue({ code: 'custom', message: `no ${value}!` })),
    }),
    input: { f: secret },
    messages: ['f is not valid'],
  },
  {
    name: 'valibot, after a change of case',
    schema: v.object({
      f: v.pipe(
        v.string(),
        v.toUpperCase(),
        v.email(({ input }) => `${input}?`),
      ),
    }),
    input: { f: secret },
    messages: ['f must be an email address'],
  },
  {
    name: 'arktype',
    schema: type({
      f: type('string>99').configure({
        message: ({ data }) => `${data} is short`,
      }),
    }),
    input: { f: secret },
    messages: ['f must be at least 100 characters long'],
  },
  {
    name: 'arktype, in a description',
    schema: type({
      f: type('string').narrow((data, ctx) => ctx.mustBe(`other than ${data}`)),
    }),
    input: { f: secret },
    messages: ['f is not valid'],
  },
  {
    name: 'arktype, in a description that looks like a choice',
    schema: type({
      f: type('string').narrow((data, ctx) => ctx.mustBe(`"${data}s" or "b"`)),
    }),
    input: { f: secret },
    messages: ['f is not valid'],
  },
  {
    name: 'a number',
    schema: z.object({ f: z.number().min(99, anyMessage) }),
    input: { f: 7 },
    messages: ['f must be at least 99'],
  },
  {
    name: 'a bigint',
    schema: z.object({ f: z.bigint().min(99n, anyMessage) }),
    input: { f: 7n },
    messages: ['f must be at least 99'],
  },
  {
    name: 'a leaf of an object',
    schema: z.object({
      f: z
        .object({})
        .loose()
        .refine(() => false, `no ${secret}`),
    }),
    input: { f: { deep: [{ key: secret }] } },
    messages: ['f is not valid'],
  },
  {
    name: 'the value of another field',
    schema: z.object({ f: z.string(`not ${secret}`), g: z.string() }),
    input: { f: 1, g: secret },
    messages: ['f must be a string'],
  },
  {
    name: 'a part of a value, from the JSON parser',
    schema: z.string().transform((text, ctx) => {
      try {
        return JSON.parse(text);
      } catch (error) {
        ctx.addIssue((error as Error).message);
        return z.NEVER;
      }
    }),
    input: `{"password":"${secret}"`.repeat(3),
    messages: ['input is not valid'],
  },
];
