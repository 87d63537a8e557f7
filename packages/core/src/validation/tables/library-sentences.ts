import { type } from 'arktype';
import * as v from 'valibot';
import * as z from 'zod';
import * as m from 'zod/mini';
import { z as z3 } from 'zod-3';
import type { StandardSchema } from '../standard-schema.ts';

export type Library = 'zod4' | 'mini' | 'zod3' | 'valibot' | 'arktype';
type ByLibrary<T> = Partial<Readonly<Record<Library, T>>>;
type Schemas = ByLibrary<StandardSchema>;

/** An input, the exact messages, and those of a library that does not give the facts for them. */
interface Case {
  readonly input: unknown;
  readonly messages: readonly string[];
  readonly schemas: Schemas;
  readonly but?: ByLibrary<readonly string[]> | undefined;
}

type Zod = typeof z;
type Make = (z: Zod) => StandardSchema;

/** A schema that is written alike in zod 4 and zod 3. */
function zods(make: Make): Schemas {
  return { zod4: make(z), zod3: make(z3 as unknown as Zod) };
}

/** A schema that is written alike in zod 4, zod 4 mini and zod 3. */
function allZods(make: Make): Schemas {
  return { ...zods(make), mini: make(m as unknown as Zod) };
}

/** An object with the one field `f`. */
const withField: Readonly<Record<Library, (schema: unknown) => StandardSchema>> = {
  zod4: (schema) => z.object({ f: schema as z.ZodType }),
  mini: (schema) => m.object({ f: schema as m.ZodMiniType }),
  zod3: (schema) => z3.object({ f: schema as z3.ZodType }),
  valibot: (schema) => v.object({ f: schema as v.GenericSchema }),
  arktype: (schema) => type.raw({ f: schema }),
};

/** A value of the field `f`, what is said about it, and the schema of the field in each library. */
function field(value: unknown, message: string, but?: ByLibrary<string>) {
  return (zod: Make | Schemas, valibot?: StandardSchema, arktype?: unknown): Case => {
    const given = { ...(typeof zod === 'function' ? zods(zod) : zod), valibot, arktype };
    const wrapped = (Object.entries(given) as [Library, unknown][])
      .filter(([, schema]) => schema !== undefined)
      .map(([library, schema]) => [library, withField[library](schema)]);
    const others = but && Object.entries(but).map(([library, text]) => [library, [text]]);
    return {
      input: { f: value },
      messages: [message],
      schemas: Object.fromEntries(wrapped),
      but: others && Object.fromEntries(others),
    };
  };
}

const string = [allZods((z) => z.string()), v.string(), 'string'] as const;

const choice = [
  allZods((z) => z.enum(['active', 'paused'])),
  v.picklist(['active', 'paused']),
  "'active'|'paused'",
] as const;

const union = [
  allZods((z) => z.union([z.string(), z.number()])),
  v.union([v.string(), v.number()]),
  'number|string',
] as const;

const forms = [
  (z: Zod) => z.union([z.object({ t: z.string() }), z.object({ u: z.number() })]),
  v.union([v.object({ t: v.string() }), v.object({ u: v.number() })]),
  type({ t: 'string' }).or({ u: 'number' }),
] as const;

const discriminated = [
  (z: Zod) =>
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('mail'), to: z.string() }),
      z.object({ kind: z.literal('call'), number: z.string() }),
    ]),
  v.variant('kind', [
    v.object({ kind: v.literal('mail'), to: v.string() }),
    v.object({ kind: v.literal('call'), number: v.string() }),
  ]),
  type({ kind: "'mail'", to: 'string' }).or({ kind: "'call'", number: 'string' }),
] as const;

const strict: Schemas = {
  zod4: z.object({ leads: z.array(z.strictObject({ id: z.string() })) }),
  mini: m.object({ leads: m.array(m.strictObject({ id: m.string() })) }),
  zod3: z3.object({ leads: z3.array(z3.object({ id: z3.string() }).strict()) }),
  valibot: v.object({ leads: v.array(v.strictObject({ id: v.string() })) }),
  arktype: type({ leads: type({ '+': 'reject', id: 'string' }).array() }),
};

const whole: Schemas = {
  ...allZods((z) => z.object({})),
  valibot: v.object({}),
  arktype: type('object'),
};

const newYear = new Date('2026-01-02');
const fails = () => false;

const types: readonly Case[] = [
  field(undefined, 'f is required')(...string),
  { ...field(0, 'f is required')(...string), input: {} },
  field(null, 'f must be a string')(...string),
  field(1, 'f must be a string')(...string),
  { input: undefined, messages: ['input is required'], schemas: whole },
  { input: 7, messages: ['input must be an object'], schemas: whole },
  field('secret', 'f must be a number')(
    allZods((z) => z.number()),
    v.number(),
    'number',
  ),
  field('secret', 'f must be a boolean')(
    allZods((z) => z.boolean()),
    v.boolean(),
    'boolean',
  ),
  field(1.5, 'f must be an integer')(
    { zod4: z.int(), mini: m.int(), zod3: z3.number().int() },
    v.pipe(v.number(), v.integer()),
    'number.integer',
  ),
  field('x', 'f must be an integer')((z) => z.bigint(), v.bigint(), 'bigint'),
  field('secret', 'f must be an array')(
    (z) => z.array(z.string()),
    v.array(v.string()),
    'string[]',
  ),
  field('secret', 'f must be an object')(
    { zod4: z.record(z.string(), z.number()), zod3: z3.record(z3.number()) },
    v.record(v.string(), v.number()),
    'Record<string, number>',
  ),
  field('secret', 'f must be a date')((z) => z.date(), v.date(), 'Date'),
  field(new Date(Number.NaN), 'f must be a date')((z) => z.date(), v.date(), 'Date'),
  field('secret', 'f must be a file')(
    { zod4: z.file(), zod3: z3.any().refine(fails, 'must be a file') },
    v.file(),
    'File',
  ),
  field('secret', 'f must be a set')((z) => z.set(z.string()), v.set(v.string()), 'Set'),
  field('secret', 'f must be a map')(
    (z) => z.map(z.string(), z.string()),
    v.map(v.string(), v.string()),
    'Map',
  ),
  field(new Set(['a', 1]), 'f.1 must be a string')((z) => z.set(z.string()), v.set(v.string())),
  field(new Set([{ a: 1 }]), 'f.0.a must be a string')(
    (z) => z.set(z.object({ a: z.string() })),
    v.set(v.object({ a: v.string() })),
  ),
  field(['a', 1], 'f.1 must be a string')(
    (z) => z.preprocess((list) => new Set(list as []), z.set(z.string())),
    v.pipe(
      v.array(v.unknown()),
      v.transform((list) => new Set(list)),
      v.set(v.string()),
    ),
  ),
  field(
    [1, 2],
    'f must have at least 3 items',
  )((z) => z.preprocess((list) => new Set(list as []), z.set(z.number()).min(3))),
  field(new Map([[{ id: 1 }, 5]]), 'f.0 must be a string')(
    { zod4: z.map(z.object({}), z.string()) },
    v.map(v.object({}), v.string()),
  ),
  field(new Map([['ab', 5]]), 'f.ab is not a valid name')(
    { zod4: z.map(z.string().min(3), z.number()) },
    v.map(v.pipe(v.string(), v.minLength(3)), v.number()),
  ),
  {
    input: { f: new Map([['k', 5]]) },
    messages: ['f.k must be a string'],
    schemas: {
      ...zods((z) => z.object({ f: z.map(z.string(), z.string()) })),
      valibot: v.object({ f: v.map(v.string(), v.string()) }),
    },
    but: { zod3: ['f.0.value must be a string'] },
  },
  field('secret', 'f is not allowed')((z) => z.never(), v.never(), 'never'),
];

const limits: readonly Case[] = [
  field('', 'f should not be empty')(
    { ...zods((z) => z.string().min(1)), mini: m.string().check(m.minLength(1)) },
    v.pipe(v.string(), v.nonEmpty()),
    'string>0',
  ),
  field([], 'f should not be empty')(
    { zod4: z.array(z.string()).nonempty(), zod3: z3.array(z3.string()).min(1) },
    v.pipe(v.array(v.string()), v.minLength(1)),
    'string[]>=1',
  ),
  field('ab', 'f must be at least 3 characters long')(
    { ...zods((z) => z.string().min(3)), mini: m.string().check(m.minLength(3)) },
    v.pipe(v.string(), v.minLength(3)),
    'string>=3',
  ),
  field('abcd', 'f must be at most 3 characters long')(
    (z) => z.string().max(3),
    v.pipe(v.string(), v.maxLength(3)),
    'string<=3',
  ),
  field('ab', 'f must be at most 1 character long')(
    (z) => z.string().max(1),
    v.pipe(v.string(), v.maxLength(1)),
    'string<=1',
  ),
  field('ab', 'f must be exactly 3 characters long')(
    (z) => z.string().length(3),
    v.pipe(v.string(), v.length(3)),
    'string==3',
  ),
  field(['a'], 'f must have at least 2 items')(
    (z) => z.array(z.string()).min(2),
    v.pipe(v.array(v.string()), v.minLength(2)),
    'string[]>=2',
  ),
  field(['a', 'b'], 'f must have at most 1 item')(
    (z) => z.array(z.string()).max(1),
    v.pipe(v.array(v.string()), v.maxLength(1)),
    'string[]<=1',
  ),
  field(0, 'f must be at least 1')(
    (z) => z.number().min(1),
    v.pipe(v.number(), v.minValue(1)),
    'number>=1',
  ),
  field(0, 'f must be greater than 0')(
    (z) => z.number().positive(),
    v.pipe(v.number(), v.gtValue(0)),
    'number>0',
  ),
  field(11, 'f must be at most 10')(
    (z) => z.number().max(10),
    v.pipe(v.number(), v.maxValue(10)),
    'number<=10',
  ),
  field(11, 'f must be less than 10')(
    (z) => z.number().lt(10),
    v.pipe(v.number(), v.ltValue(10)),
    'number<10',
  ),
  field(3, 'f must be a multiple of 5')(
    (z) => z.number().multipleOf(5),
    v.pipe(v.number(), v.multipleOf(5)),
    'number%5',
  ),
  field(new Date(0), 'f must not be before 2026-01-02T00:00:00.000Z')(
    (z) => z.date().min(newYear),
    v.pipe(v.date(), v.minValue(newYear)),
    type('Date').laterThan(new Date(newYear.getTime() - 1)),
  ),
  field(new Blob(['abc']), 'f must be at most 2 bytes in size')({}, v.pipe(v.blob(), v.maxSize(2))),
];

const severalLimits: readonly Case[] = [
  field(2 ** 60, 'f must be at most 1000000000')({ zod4: z.int().max(1e9) }),
  field(-1, 'f must be at least 5')(
    (z) => z.number().min(1).min(5).positive(),
    v.pipe(v.number(), v.minValue(1), v.minValue(5), v.gtValue(0)),
  ),
  field(1, 'f must be greater than 5')((z) => z.number().gte(5).gt(5)),
  field('', 'f must be at least 5 characters long; is not in the required format')(
    (z) => z.string().min(1).min(5).regex(/x/),
    v.pipe(v.string(), v.nonEmpty(), v.minLength(5), v.regex(/x/)),
  ),
  field(new Date(0), 'f must be after 2026-01-02T00:00:00.000Z')(
    {},
    v.pipe(v.date(), v.minValue(newYear), v.gtValue(newYear)),
  ),
  field(3, 'f must be at least 5; must be at most 2')((z) => z.number().min(5).max(2)),
  field(
    0,
    'f must be at least 1; must be at least 5',
  )((z) => z.number().min(1, 'must be at least 1').min(5)),
];

const zones: readonly Case[] = [
  field(
    '2026-01-31T10:00:00',
    'f must end with a time zone: Z',
  )({ zod4: z.iso.datetime(), zod3: z3.string().datetime() }),
  field('2026-01-31T10:00:00', 'f must end with a time zone: Z or +05:30')(
    { zod4: z.iso.datetime({ offset: true }) },
    v.pipe(v.string(), v.isoTimestamp()),
  ),
  field(
    '2026-01-31T10:00:00+05:30',
    'f must be in UTC and end with Z',
  )({ zod4: z.iso.datetime(), zod3: z3.string().datetime() }),
  field('2026-01-31T10:00Z', 'f must have no time zone')({}, v.pipe(v.string(), v.isoDateTime())),
  field(
    'http://a.b',
    'f must be a URL that begins with https://',
  )({ zod4: z.url({ protocol: /^https$/ }) }),
  field('ftp://a.b', 'f must be a URL that begins with https:// or http://')({ zod4: z.httpUrl() }),
  field(
    'http://a.b',
    'f must be a URL of an allowed host',
  )({ zod4: z.url({ hostname: /^c\.d$/ }) }),
  field('x', 'f must be a UUIDv4')({ zod4: z.uuidv4() }),
  field('x', 'f must be a UUIDv7')({ zod4: z.uuid({ version: 'v7' }) }),
];

const texts: readonly Case[] = [
  field('secret', 'f must be one of: active, paused')(...choice),
  field(5, 'f must be one of: active, paused')(...choice),
  field(undefined, 'f is required')(...choice),
  field('secret', 'f must be campaign')(
    (z) => z.literal('campaign'),
    v.literal('campaign'),
    "'campaign'",
  ),
  field('secret', 'f must be one of: a, b, 3')(
    allZods((z) => z.union([z.literal('a'), z.literal('b'), z.literal(3)])),
    v.union([v.literal('a'), v.literal('b'), v.literal(3)]),
  ),
  field('secret', 'f must be an email address')(
    { zod4: z.email(), mini: m.email(), zod3: z3.string().email() },
    v.pipe(v.string(), v.email()),
    'string.email',
  ),
  field('secret', 'f must be a URL', { arktype: 'f must be a URL string' })(
    { zod4: z.url(), mini: m.url(), zod3: z3.string().url() },
    v.pipe(v.string(), v.url()),
    'string.url',
  ),
  field('secret', 'f must be a UUID')(
    { zod4: z.uuid(), zod3: z3.string().uuid() },
    v.pipe(v.string(), v.uuid()),
    'string.uuid',
  ),
  field('secret', 'f must be an ISO 8601 date and time', {
    arktype: 'f must be an ISO 8601 (YYYY-MM-DDTHH:mm:ss.sssZ) date',
  })(
    { zod4: z.iso.datetime(), zod3: z3.string().datetime() },
    v.pipe(v.string(), v.isoTimestamp()),
    'string.date.iso',
  ),
  field('secret', 'f must be an IP address')(
    { zod3: z3.string().ip() },
    v.pipe(v.string(), v.ip()),
    'string.ip',
  ),
  field('9876543210', 'f must be in E.164 format')({ zod4: z.e164() }),
  field('{"password', 'f must be valid JSON', { arktype: 'f must be a JSON string' })(
    {},
    v.pipe(v.string(), v.parseJson()),
    'string.json',
  ),
  field('secret', 'f is not in the required format')(
    { ...zods((z) => z.string().regex(/^\d+$/)), mini: m.string().check(m.regex(/^\d+$/)) },
    v.pipe(v.string(), v.regex(/^\d+$/)),
    /^\d+$/,
  ),
  field('secret', 'f must start with "agt_"')(
    (z) => z.string().startsWith('agt_'),
    v.pipe(v.string(), v.startsWith('agt_')),
  ),
  field('secret', 'f must end with ".csv"')(
    (z) => z.string().endsWith('.csv'),
    v.pipe(v.string(), v.endsWith('.csv')),
  ),
  field('secret', 'f must contain "@"')(
    (z) => z.string().includes('@'),
    v.pipe(v.string(), v.includes('@')),
  ),
  field(new File(['x'], 'x', { type: 'text/html' }), 'f must be a file of type text/csv')(
    { zod4: z.file().mime('text/csv') },
    v.pipe(v.file(), v.mimeType(['text/csv'])),
  ),
  field('secret', 'f is not valid')(
    { ...zods((z) => z.string().refine(fails)), mini: m.string().check(m.refine(fails)) },
    v.pipe(v.string(), v.check(fails)),
    type('string').narrow(() => false),
  ),
  field('secret', 'f must be at least 12 characters long; is not in the required format', {
    arktype: 'f is not in the required format; must be at least 12 characters long',
  })(
    {
      ...zods((z) => z.string().min(12).regex(/\d/)),
      mini: m.string().check(m.minLength(12), m.regex(/\d/)),
    },
    v.pipe(v.string(), v.minLength(12), v.regex(/\d/)),
    type('string>=12').and(/\d/),
  ),
];

const structures: readonly Case[] = [
  {
    input: { name: 'x', max_concurrent_calls: 1.5, leads: [{}, { phone_number: 5 }] },
    messages: [
      'agent_id is required',
      'name must be at least 3 characters long',
      'max_concurrent_calls must be an integer',
      'leads.0.phone_number is required',
      'leads.1.phone_number must be a string',
    ],
    schemas: {
      ...zods((z) =>
        z.object({
          agent_id: z.string(),
          name: z.string().min(3),
          max_concurrent_calls: z.number().int().min(1),
          leads: z.array(z.object({ phone_number: z.string() })),
        }),
      ),
      valibot: v.object({
        agent_id: v.string(),
        name: v.pipe(v.string(), v.minLength(3)),
        max_concurrent_calls: v.pipe(v.number(), v.integer(), v.minValue(1)),
        leads: v.array(v.object({ phone_number: v.string() })),
      }),
    },
  },
  {
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
    input: JSON.parse('{"leads":[{"id":"x","constructor":1,"toString":2,"__proto__":3}]}'),
    messages: [
      'leads.0.constructor is not a recognized field',
      'leads.0.toString is not a recognized field',
      'leads.0.__proto__ is not a recognized field',
    ],
    schemas: { zod4: strict.zod4, mini: strict.mini, arktype: strict.arktype } as Schemas,
  },
  {
    input: {},
    messages: ['constructor is required', 'toString is required'],
    schemas: zods((z) => z.object({ constructor: z.string(), toString: z.string() })),
  },
  field(true, 'f must be a string or a number', { arktype: 'f must be a number or a string' })(
    ...union,
  ),
  field(undefined, 'f is required')(...union),
  field({ u: 'x' }, 'f.u must be a number')(...forms),
  field(5, 'f must be an object')(...forms),
  field({ kind: 'secret' }, 'f.kind must be one of: mail, call', {
    arktype: 'f.kind must be "call" or "mail"',
  })(...discriminated),
  field({}, 'f.kind is required')(...discriminated),
  field({ kind: 'call' }, 'f.number is required')(...discriminated),
  // A union whose branches are told apart by a literal.
  field(
    { kind: 'call', to: 'x' },
    'f.number is required',
  )((z) =>
    z.union([
      z.object({ kind: z.literal('mail'), to: z.string() }),
      z.object({ kind: z.literal('call'), number: z.string() }),
    ]),
  ),
  field({ ab: 1 }, 'f.ab is not a valid name')(
    { zod4: z.record(z.string().min(3), z.number()) },
    v.record(v.pipe(v.string(), v.minLength(3)), v.number()),
  ),
  field(['a', 'b'], 'f.1 must be a number')(
    (z) => z.tuple([z.string(), z.number()]),
    v.tuple([v.string(), v.number()]),
    type(['string', 'number']),
  ),
];

export const cases: readonly Case[] = [
  ...types,
  ...limits,
  ...severalLimits,
  ...zones,
  ...texts,
  ...structures,
];
