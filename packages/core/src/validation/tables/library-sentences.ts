import { type } from 'arktype';
import * as v from 'valibot';
import * as z from 'zod';
import * as m from 'zod/mini';
import { z as z3 } from 'zod-3';
import type { StandardSchema } from '../standard-schema.ts';

export type Library = 'zod4' | 'mini' | 'zod3' | 'valibot' | 'arktype';
type Schemas = Partial<Readonly<Record<Library, StandardSchema>>>;

/** A name, an input, the exact messages, and where a library does not give the facts, its own. */
interface Case {
  readonly name: string;
  readonly input: unknown;
  readonly messages: readonly string[];
  readonly schemas: Schemas;
  readonly but?: Partial<Readonly<Record<Library, readonly string[]>>>;
}

/** The schemas of one field `f`, and what is said about it without its path. */
function field(name: string, value: unknown, sentence: string, schemas: Schemas): Case {
  return { name, input: { f: value }, messages: [`f ${sentence}`], schemas };
}

const string: Schemas = {
  zod4: z.object({ f: z.string() }),
  mini: m.object({ f: m.string() }),
  zod3: z3.object({ f: z3.string() }),
  valibot: v.object({ f: v.string() }),
  arktype: type({ f: 'string' }),
};

const choice: Schemas = {
  zod4: z.object({ f: z.enum(['active', 'paused']) }),
  mini: m.object({ f: m.enum(['active', 'paused']) }),
  zod3: z3.object({ f: z3.enum(['active', 'paused']) }),
  valibot: v.object({ f: v.picklist(['active', 'paused']) }),
  arktype: type({ f: "'active'|'paused'" }),
};

const literals: Schemas = {
  zod4: z.object({
    f: z.union([z.literal('a'), z.literal('b'), z.literal(3)]),
  }),
  mini: m.object({
    f: m.union([m.literal('a'), m.literal('b'), m.literal(3)]),
  }),
  zod3: z3.object({
    f: z3.union([z3.literal('a'), z3.literal('b'), z3.literal(3)]),
  }),
  valibot: v.object({
    f: v.union([v.literal('a'), v.literal('b'), v.literal(3)]),
  }),
};

const union: Schemas = {
  zod4: z.object({ f: z.union([z.string(), z.number()]) }),
  mini: m.object({ f: m.union([m.string(), m.number()]) }),
  zod3: z3.object({ f: z3.union([z3.string(), z3.number()]) }),
  valibot: v.object({ f: v.union([v.string(), v.number()]) }),
  arktype: type({ f: 'number|string' }),
};

const forms: Schemas = {
  zod4: z.object({
    f: z.union([z.object({ t: z.string() }), z.object({ u: z.number() })]),
  }),
  zod3: z3.object({
    f: z3.union([z3.object({ t: z3.string() }), z3.object({ u: z3.number() })]),
  }),
  valibot: v.object({
    f: v.union([v.object({ t: v.string() }), v.object({ u: v.number() })]),
  }),
  arktype: type({ f: type({ t: 'string' }).or({ u: 'number' }) }),
};

const discriminated: Schemas = {
  zod4: z.object({
    f: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('mail'), to: z.string() }),
      z.object({ kind: z.literal('call'), number: z.string() }),
    ]),
  }),
  zod3: z3.object({
    f: z3.discriminatedUnion('kind', [
      z3.object({ kind: z3.literal('mail'), to: z3.string() }),
      z3.object({ kind: z3.literal('call'), number: z3.string() }),
    ]),
  }),
  valibot: v.object({
    f: v.variant('kind', [
      v.object({ kind: v.literal('mail'), to: v.string() }),
      v.object({ kind: v.literal('call'), number: v.string() }),
    ]),
  }),
  arktype: type({
    f: type({ kind: "'mail'", to: 'string' }).or({
      kind: "'call'",
      number: 'string',
    }),
  }),
};

const strict: Schemas = {
  zod4: z.object({ leads: z.array(z.strictObject({ id: z.string() })) }),
  mini: m.object({ leads: m.array(m.strictObject({ id: m.string() })) }),
  zod3: z3.object({ leads: z3.array(z3.object({ id: z3.string() }).strict()) }),
  valibot: v.object({ leads: v.array(v.strictObject({ id: v.string() })) }),
  arktype: type({ leads: type({ '+': 'reject', id: 'string' }).array() }),
};

const faults: Schemas = {
  zod4: z.object({ f: z.string().min(12).regex(/\d/) }),
  mini: m.object({ f: m.string().check(m.minLength(12), m.regex(/\d/)) }),
  zod3: z3.object({ f: z3.string().min(12).regex(/\d/) }),
  valibot: v.object({ f: v.pipe(v.string(), v.minLength(12), v.regex(/\d/)) }),
  arktype: type({ f: type('string>=12').and(/\d/) }),
};

const campaign: Schemas = {
  zod4: z.object({
    agent_id: z.string(),
    name: z.string().min(3),
    max_concurrent_calls: z.number().int().min(1),
    leads: z.array(z.object({ phone_number: z.string() })),
  }),
  zod3: z3.object({
    agent_id: z3.string(),
    name: z3.string().min(3),
    max_concurrent_calls: z3.number().int().min(1),
    leads: z3.array(z3.object({ phone_number: z3.string() })),
  }),
  valibot: v.object({
    agent_id: v.string(),
    name: v.pipe(v.string(), v.minLength(3)),
    max_concurrent_calls: v.pipe(v.number(), v.integer(), v.minValue(1)),
    leads: v.array(v.object({ phone_number: v.string() })),
  }),
};

const whole: Schemas = {
  zod4: z.object({}),
  mini: m.object({}),
  zod3: z3.object({}),
  valibot: v.object({}),
  arktype: type('object'),
};

export const cases: readonly Case[] = [
  field('missing', undefined, 'is required', string),
  { ...field('absent', 0, 'is required', string), input: {} },
  field('null', null, 'must be a string', string),
  field('wrong type', 1, 'must be a string', string),
  {
    name: 'missing whole value',
    input: undefined,
    messages: ['input is required'],
    schemas: whole,
  },
  {
    name: 'wrong whole value',
    input: 7,
    messages: ['input must be an object'],
    schemas: whole,
  },
  {
    name: 'several fields in order',
    input: {
      name: 'x',
      max_concurrent_calls: 1.5,
      leads: [{}, { phone_number: 5 }],
    },
    messages: [
      'agent_id is required',
      'name must be at least 3 characters long',
      'max_concurrent_calls must be an integer',
      'leads.0.phone_number is required',
      'leads.1.phone_number must be a string',
    ],
    schemas: campaign,
  },
  field('number', 'secret', 'must be a number', {
    zod4: z.object({ f: z.number() }),
    mini: m.object({ f: m.number() }),
    zod3: z3.object({ f: z3.number() }),
    valibot: v.object({ f: v.number() }),
    arktype: type({ f: 'number' }),
  }),
  field('boolean', 'secret', 'must be a boolean', {
    zod4: z.object({ f: z.boolean() }),
    mini: m.object({ f: m.boolean() }),
    zod3: z3.object({ f: z3.boolean() }),
    valibot: v.object({ f: v.boolean() }),
    arktype: type({ f: 'boolean' }),
  }),
  field('integer', 1.5, 'must be an integer', {
    zod4: z.object({ f: z.int() }),
    mini: m.object({ f: m.int() }),
    zod3: z3.object({ f: z3.number().int() }),
    valibot: v.object({ f: v.pipe(v.number(), v.integer()) }),
    arktype: type({ f: 'number.integer' }),
  }),
  field('bigint', 'x', 'must be an integer', {
    zod4: z.object({ f: z.bigint() }),
    zod3: z3.object({ f: z3.bigint() }),
    valibot: v.object({ f: v.bigint() }),
    arktype: type({ f: 'bigint' }),
  }),
  field('array', 'secret', 'must be an array', {
    zod4: z.object({ f: z.array(z.string()) }),
    zod3: z3.object({ f: z3.array(z3.string()) }),
    valibot: v.object({ f: v.array(v.string()) }),
    arktype: type({ f: 'string[]' }),
  }),
  field('record', 'secret', 'must be an object', {
    zod4: z.object({ f: z.record(z.string(), z.number()) }),
    zod3: z3.object({ f: z3.record(z3.number()) }),
    valibot: v.object({ f: v.record(v.string(), v.number()) }),
    arktype: type({ f: 'Record<string, number>' }),
  }),
  field('date', 'secret', 'must be a date', {
    zod4: z.object({ f: z.date() }),
    zod3: z3.object({ f: z3.date() }),
    valibot: v.object({ f: v.date() }),
    arktype: type({ f: 'Date' }),
  }),
  field('invalid date', new Date(Number.NaN), 'must be a date', {
    zod4: z.object({ f: z.date() }),
    zod3: z3.object({ f: z3.date() }),
    valibot: v.object({ f: v.date() }),
    arktype: type({ f: 'Date' }),
  }),
  field('file', 'secret', 'must be a file', {
    zod4: z.object({ f: z.file() }),
    valibot: v.object({ f: v.file() }),
    arktype: type({ f: 'File' }),
    zod3: z3
      .object({ f: z3.any() })
      .refine(() => false, { path: ['f'], message: 'must be a file' }),
  }),
  field('file size', new Blob(['abc']), 'must be at most 2 bytes in size', {
    valibot: v.object({ f: v.pipe(v.blob(), v.maxSize(2)) }),
  }),
  field(
    'file type',
    new File(['x'], 'x', { type: 'text/html' }),
    'must be a file of type text/csv',
    {
      zod4: z.object({ f: z.file().mime('text/csv') }),
      valibot: v.object({ f: v.pipe(v.file(), v.mimeType(['text/csv'])) }),
    },
  ),
  field('set', 'secret', 'must be a set', {
    zod4: z.object({ f: z.set(z.string()) }),
    zod3: z3.object({ f: z3.set(z3.string()) }),
    valibot: v.object({ f: v.set(v.string()) }),
    arktype: type({ f: 'Set' }),
  }),
  field('map', 'secret', 'must be a map', {
    zod4: z.object({ f: z.map(z.string(), z.string()) }),
    zod3: z3.object({ f: z3.map(z3.string(), z3.string()) }),
    valibot: v.object({ f: v.map(v.string(), v.string()) }),
    arktype: type({ f: 'Map' }),
  }),
  field('set member', new Set([1]), 'must be a string', {
    zod4: z.object({ f: z.set(z.string()) }),
    valibot: v.object({ f: v.set(v.string()) }),
  }),
  {
    name: 'map entry',
    input: { f: new Map([['k', 5]]) },
    messages: ['f.k must be a string'],
    schemas: {
      zod4: z.object({ f: z.map(z.string(), z.string()) }),
      zod3: z3.object({ f: z3.map(z3.string(), z3.string()) }),
      valibot: v.object({ f: v.map(v.string(), v.string()) }),
    },
    but: { zod3: ['f.0.value must be a string'] },
  },
  field('never', 'secret', 'is not allowed', {
    zod4: z.object({ f: z.never() }),
    zod3: z3.object({ f: z3.never() }),
    valibot: v.object({ f: v.never() }),
    arktype: type({ f: 'never' }),
  }),
  field('empty string', '', 'should not be empty', {
    zod4: z.object({ f: z.string().min(1) }),
    mini: m.object({ f: m.string().check(m.minLength(1)) }),
    zod3: z3.object({ f: z3.string().nonempty() }),
    valibot: v.object({ f: v.pipe(v.string(), v.nonEmpty()) }),
    arktype: type({ f: 'string>0' }),
  }),
  field('empty array', [], 'should not be empty', {
    zod4: z.object({ f: z.array(z.string()).nonempty() }),
    zod3: z3.object({ f: z3.array(z3.string()).min(1) }),
    valibot: v.object({ f: v.pipe(v.array(v.string()), v.minLength(1)) }),
    arktype: type({ f: 'string[]>=1' }),
  }),
  field('min length', 'ab', 'must be at least 3 characters long', {
    zod4: z.object({ f: z.string().min(3) }),
    mini: m.object({ f: m.string().check(m.minLength(3)) }),
    zod3: z3.object({ f: z3.string().min(3) }),
    valibot: v.object({ f: v.pipe(v.string(), v.minLength(3)) }),
    arktype: type({ f: 'string>=3' }),
  }),
  field('max length', 'abcd', 'must be at most 3 characters long', {
    zod4: z.object({ f: z.string().max(3) }),
    zod3: z3.object({ f: z3.string().max(3) }),
    valibot: v.object({ f: v.pipe(v.string(), v.maxLength(3)) }),
    arktype: type({ f: 'string<=3' }),
  }),
  field('max length 1', 'ab', 'must be at most 1 character long', {
    zod4: z.object({ f: z.string().max(1) }),
    zod3: z3.object({ f: z3.string().max(1) }),
    valibot: v.object({ f: v.pipe(v.string(), v.maxLength(1)) }),
    arktype: type({ f: 'string<=1' }),
  }),
  field('exact length', 'ab', 'must be exactly 3 characters long', {
    zod4: z.object({ f: z.string().length(3) }),
    zod3: z3.object({ f: z3.string().length(3) }),
    valibot: v.object({ f: v.pipe(v.string(), v.length(3)) }),
    arktype: type({ f: 'string==3' }),
  }),
  field('min items', ['a'], 'must have at least 2 items', {
    zod4: z.object({ f: z.array(z.string()).min(2) }),
    zod3: z3.object({ f: z3.array(z3.string()).min(2) }),
    valibot: v.object({ f: v.pipe(v.array(v.string()), v.minLength(2)) }),
    arktype: type({ f: 'string[]>=2' }),
  }),
  field('max items', ['a', 'b'], 'must have at most 1 item', {
    zod4: z.object({ f: z.array(z.string()).max(1) }),
    zod3: z3.object({ f: z3.array(z3.string()).max(1) }),
    valibot: v.object({ f: v.pipe(v.array(v.string()), v.maxLength(1)) }),
    arktype: type({ f: 'string[]<=1' }),
  }),
  field('at least', 0, 'must be at least 1', {
    zod4: z.object({ f: z.number().min(1) }),
    zod3: z3.object({ f: z3.number().min(1) }),
    valibot: v.object({ f: v.pipe(v.number(), v.minValue(1)) }),
    arktype: type({ f: 'number>=1' }),
  }),
  field('greater than', 0, 'must be greater than 0', {
    zod4: z.object({ f: z.number().positive() }),
    zod3: z3.object({ f: z3.number().positive() }),
    valibot: v.object({ f: v.pipe(v.number(), v.gtValue(0)) }),
    arktype: type({ f: 'number>0' }),
  }),
  field('at most', 11, 'must be at most 10', {
    zod4: z.object({ f: z.number().max(10) }),
    zod3: z3.object({ f: z3.number().max(10) }),
    valibot: v.object({ f: v.pipe(v.number(), v.maxValue(10)) }),
    arktype: type({ f: 'number<=10' }),
  }),
  field('less than', 11, 'must be less than 10', {
    zod4: z.object({ f: z.number().lt(10) }),
    zod3: z3.object({ f: z3.number().lt(10) }),
    valibot: v.object({ f: v.pipe(v.number(), v.ltValue(10)) }),
    arktype: type({ f: 'number<10' }),
  }),
  field('multiple', 3, 'must be a multiple of 5', {
    zod4: z.object({ f: z.number().multipleOf(5) }),
    zod3: z3.object({ f: z3.number().multipleOf(5) }),
    valibot: v.object({ f: v.pipe(v.number(), v.multipleOf(5)) }),
    arktype: type({ f: 'number%5' }),
  }),
  field('too early', new Date(0), 'must not be before 2026-01-02T00:00:00.000Z', {
    zod4: z.object({ f: z.date().min(new Date('2026-01-02')) }),
    zod3: z3.object({ f: z3.date().min(new Date('2026-01-02')) }),
    valibot: v.object({
      f: v.pipe(v.date(), v.minValue(new Date('2026-01-02'))),
    }),
    arktype: type({
      f: type('Date').laterThan(new Date(Date.parse('2026-01-02') - 1)),
    }),
  }),
  field('enum', 'secret', 'must be one of: active, paused', choice),
  field('enum of a wrong type', 5, 'must be one of: active, paused', choice),
  field('missing enum', undefined, 'is required', choice),
  field('literal', 'secret', 'must be campaign', {
    zod4: z.object({ f: z.literal('campaign') }),
    zod3: z3.object({ f: z3.literal('campaign') }),
    valibot: v.object({ f: v.literal('campaign') }),
    arktype: type({ f: "'campaign'" }),
  }),
  field('literals', 'secret', 'must be one of: a, b, 3', literals),
  field('email', 'secret', 'must be an email address', {
    zod4: z.object({ f: z.email() }),
    mini: m.object({ f: m.email() }),
    zod3: z3.object({ f: z3.string().email() }),
    valibot: v.object({ f: v.pipe(v.string(), v.email()) }),
    arktype: type({ f: 'string.email' }),
  }),
  {
    ...field('url', 'secret', 'must be a URL', {
      zod4: z.object({ f: z.url() }),
      mini: m.object({ f: m.url() }),
      zod3: z3.object({ f: z3.string().url() }),
      valibot: v.object({ f: v.pipe(v.string(), v.url()) }),
      arktype: type({ f: 'string.url' }),
    }),
    but: { arktype: ['f must be a URL string'] },
  },
  field('uuid', 'secret', 'must be a UUID', {
    zod4: z.object({ f: z.uuid() }),
    zod3: z3.object({ f: z3.string().uuid() }),
    valibot: v.object({ f: v.pipe(v.string(), v.uuid()) }),
    arktype: type({ f: 'string.uuid' }),
  }),
  {
    ...field('date and time', 'secret', 'must be an ISO 8601 date and time', {
      zod4: z.object({ f: z.iso.datetime() }),
      zod3: z3.object({ f: z3.string().datetime() }),
      valibot: v.object({ f: v.pipe(v.string(), v.isoTimestamp()) }),
      arktype: type({ f: 'string.date.iso' }),
    }),
    but: { arktype: ['f must be an ISO 8601 (YYYY-MM-DDTHH:mm:ss.sssZ) date'] },
  },
  field('ip', 'secret', 'must be an IP address', {
    zod3: z3.object({ f: z3.string().ip() }),
    valibot: v.object({ f: v.pipe(v.string(), v.ip()) }),
    arktype: type({ f: 'string.ip' }),
  }),
  field('e164', '9876543210', 'must be in E.164 format', {
    zod4: z.object({ f: z.e164() }),
  }),
  {
    ...field('json', '{"password', 'must be valid JSON', {
      valibot: v.object({ f: v.pipe(v.string(), v.parseJson()) }),
      arktype: type({ f: 'string.json' }),
    }),
    but: { arktype: ['f must be a JSON string'] },
  },
  field('regex', 'secret', 'is not in the required format', {
    zod4: z.object({ f: z.string().regex(/^\d+$/) }),
    mini: m.object({ f: m.string().check(m.regex(/^\d+$/)) }),
    zod3: z3.object({ f: z3.string().regex(/^\d+$/) }),
    valibot: v.object({ f: v.pipe(v.string(), v.regex(/^\d+$/)) }),
    arktype: type({ f: /^\d+$/ }),
  }),
  field('start', 'secret', 'must start with "agt_"', {
    zod4: z.object({ f: z.string().startsWith('agt_') }),
    zod3: z3.object({ f: z3.string().startsWith('agt_') }),
    valibot: v.object({ f: v.pipe(v.string(), v.startsWith('agt_')) }),
  }),
  field('end', 'secret', 'must end with ".csv"', {
    zod4: z.object({ f: z.string().endsWith('.csv') }),
    zod3: z3.object({ f: z3.string().endsWith('.csv') }),
    valibot: v.object({ f: v.pipe(v.string(), v.endsWith('.csv')) }),
  }),
  field('part', 'secret', 'must contain "@"', {
    zod4: z.object({ f: z.string().includes('@') }),
    zod3: z3.object({ f: z3.string().includes('@') }),
    valibot: v.object({ f: v.pipe(v.string(), v.includes('@')) }),
  }),
  field('refinement without a message', 'secret', 'is not valid', {
    zod4: z.object({ f: z.string().refine(() => false) }),
    mini: m.object({ f: m.string().check(m.refine(() => false)) }),
    zod3: z3.object({ f: z3.string().refine(() => false) }),
    valibot: v.object({
      f: v.pipe(
        v.string(),
        v.check(() => false),
      ),
    }),
    arktype: type({ f: type('string').narrow(() => false) }),
  }),
  {
    ...field('several faults of one field', 'secret', '', faults),
    messages: ['f must be at least 12 characters long; is not in the required format'],
    but: {
      arktype: ['f is not in the required format; must be at least 12 characters long'],
    },
  },
  {
    name: 'unknown fields, nested',
    input: { leads: [{ id: 'x', colour: 'secret', ['n'.repeat(70)]: 1 }] },
    messages: [
      'leads.0.colour is not a recognized field',
      `leads.0.${'n'.repeat(64)} is not a recognized field`,
    ],
    schemas: strict,
    // valibot reports the first only.
    but: { valibot: ['leads.0.colour is not a recognized field'] },
  },
  {
    name: 'unknown fields with the names of what every object has',
    input: JSON.parse('{"leads":[{"id":"x","constructor":1,"toString":2,"__proto__":3}]}'),
    messages: [
      'leads.0.constructor is not a recognized field',
      'leads.0.toString is not a recognized field',
      'leads.0.__proto__ is not a recognized field',
    ],
    schemas: {
      zod4: strict.zod4,
      mini: strict.mini,
      arktype: strict.arktype,
    } as Schemas,
  },
  {
    ...field('union of types', true, 'must be a string or a number', union),
    but: { arktype: ['f must be a number or a string'] },
  },
  field('missing union', undefined, 'is required', union),
  {
    ...field('union of forms', { u: 'x' }, '', forms),
    messages: ['f.u must be a number'],
  },
  field('union of forms, no form', 5, 'must be an object', forms),
  {
    ...field('discriminator', { kind: 'secret' }, '', discriminated),
    messages: ['f.kind must be one of: mail, call'],
    but: { arktype: ['f.kind must be "call" or "mail"'] },
  },
  {
    ...field('missing discriminator', {}, '', discriminated),
    messages: ['f.kind is required'],
  },
  {
    ...field('branch of a discriminated union', { kind: 'call' }, '', discriminated),
    messages: ['f.number is required'],
  },
  {
    name: 'union told apart by a literal',
    input: { f: { kind: 'call', to: 'x' } },
    messages: ['f.number is required'],
    schemas: {
      zod4: z.object({
        f: z.union([
          z.object({ kind: z.literal('mail'), to: z.string() }),
          z.object({ kind: z.literal('call'), number: z.string() }),
        ]),
      }),
      zod3: z3.object({
        f: z3.union([
          z3.object({ kind: z3.literal('mail'), to: z3.string() }),
          z3.object({ kind: z3.literal('call'), number: z3.string() }),
        ]),
      }),
    },
  },
  {
    name: 'bad key of a record',
    input: { f: { ab: 1 } },
    messages: ['f.ab is not a valid name'],
    schemas: {
      zod4: z.object({ f: z.record(z.string().min(3), z.number()) }),
      valibot: v.object({
        f: v.record(v.pipe(v.string(), v.minLength(3)), v.number()),
      }),
    },
  },
  {
    name: 'wrong tuple member',
    input: { f: ['a', 'b'] },
    messages: ['f.1 must be a number'],
    schemas: {
      zod4: z.object({ f: z.tuple([z.string(), z.number()]) }),
      zod3: z3.object({ f: z3.tuple([z3.string(), z3.number()]) }),
      valibot: v.object({ f: v.tuple([v.string(), v.number()]) }),
      arktype: type({ f: ['string', 'number'] }),
    },
  },
  {
    name: 'required fields with the names of what every object has',
    input: {},
    messages: ['constructor is required', 'toString is required'],
    schemas: {
      zod4: z.object({ constructor: z.string(), toString: z.string() }),
      zod3: z3.object({ constructor: z3.string(), toString: z3.string() }),
    },
  },
];
