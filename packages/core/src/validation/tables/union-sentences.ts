import { type } from 'arktype';
import * as v from 'valibot';
import * as z from 'zod';
import { z as z3 } from 'zod-3';
import type { StandardSchema } from '../standard-schema.ts';

/** A union in each library, and what is said of a value that fits none of its branches. */
export interface UnionCase {
  readonly name: string;
  readonly schemas: Readonly<Record<string, StandardSchema>>;
  readonly rows: readonly (readonly [input: unknown, ...messages: string[]])[];
}

const sms = { type: z.literal('sms'), text: z.string() };
const call = { type: z.literal('call'), number: z.string() };

export const unions: readonly UnionCase[] = [
  {
    name: 'formats',
    schemas: {
      zod4: z.union([z.email(), z.uuid()]),
      valibot: v.union([v.pipe(v.string(), v.email()), v.pipe(v.string(), v.uuid())]),
    },
    rows: [
      ['x', 'input must be an email address or a UUID'],
      [5, 'input must be a string'],
    ],
  },
  {
    name: "formats of arktype's",
    schemas: { arktype: type('string.email|string.uuid') },
    rows: [['x', 'input must be an email address or a UUID']],
  },
  {
    name: 'one field or another',
    schemas: {
      zod4: z.union([z.object({ email: z.string() }), z.object({ phone: z.number() })]),
      zod3: z3.union([z3.object({ email: z3.string() }), z3.object({ phone: z3.number() })]),
      valibot: v.union([v.object({ email: v.string() }), v.object({ phone: v.number() })]),
      arktype: type({ email: 'string' }).or({ phone: 'number' }),
    },
    rows: [
      [{}, 'input needs email or phone'],
      [{ email: 1 }, 'email must be a string'],
      [{ email: 1, phone: 'x' }, 'input needs email to be a string, or phone to be a number'],
      ['x', 'input must be an object'],
    ],
  },
  {
    name: 'one field, of several types',
    schemas: {
      zod4: z.union([z.object({ a: z.string() }), z.object({ a: z.number() })]),
      zod3: z3.union([z3.object({ a: z3.string() }), z3.object({ a: z3.number() })]),
      valibot: v.union([v.object({ a: v.string() }), v.object({ a: v.number() })]),
    },
    rows: [
      [{ a: true }, 'a must be a string or a number'],
      [{}, 'a is required'],
    ],
  },
  {
    name: 'a tag',
    schemas: {
      zod4: z.union([z.object(sms), z.object(call)]),
      zod3: z3.union([
        z3.object({ type: z3.literal('sms'), text: z3.string() }),
        z3.object({ type: z3.literal('call'), number: z3.string() }),
      ]),
      valibot: v.union([
        v.object({ type: v.literal('sms'), text: v.string() }),
        v.object({ type: v.literal('call'), number: v.string() }),
      ]),
    },
    rows: [
      [{ type: 'fax' }, 'type must be one of: sms, call'],
      [{ type: 'fax', text: 'x' }, 'type must be one of: sms, call'],
      [{ type: 'sms' }, 'text is required'],
      [{ type: 'call', number: 5 }, 'number must be a string'],
    ],
  },
  {
    name: 'a field of all branches',
    schemas: {
      zod4: z.union([
        z.object({ email: z.string(), name: z.string() }),
        z.object({ phone: z.string(), name: z.string() }),
      ]),
      valibot: v.union([
        v.object({ email: v.string(), name: v.string() }),
        v.object({ phone: v.string(), name: v.string() }),
      ]),
    },
    rows: [
      [{}, 'name is required', 'input needs email or phone'],
      [{ name: 'x' }, 'input needs email or phone'],
    ],
  },
  {
    name: 'strict branches',
    schemas: {
      zod4: z.union([z.strictObject({ email: z.string() }), z.strictObject({ phone: z.string() })]),
    },
    rows: [
      [{ email: 'x', phone: 'x' }, 'only one of phone and email is allowed'],
      [{ fax: 'x' }, 'fax is not a recognized field', 'input needs email or phone'],
    ],
  },
  {
    name: "an author's sentence about a field of one branch",
    schemas: {
      zod4: z.union([
        z.object({ email: z.email('Give an address') }),
        z.object({ phone: z.string().min(9) }),
      ]),
      valibot: v.union([
        v.object({ email: v.pipe(v.string(), v.email('Give an address')) }),
        v.object({ phone: v.pipe(v.string(), v.minLength(9)) }),
      ]),
    },
    rows: [[{ email: 'x', phone: 'x' }, 'email: Give an address']],
  },
  {
    name: 'what zod tells alone',
    schemas: {
      zod4: z.object({
        a: z.union([
          z.object({ b: z.string(), c: z.string() }),
          z.object({ d: z.object({ e: z.string() }) }),
        ]),
        f: z.union([z.email(), z.uuid(), z.string().startsWith('+')]),
        g: z.union([z.string().length(3), z.string().length(5), z.string().regex(/^x/)]),
        h: z.xor([z.string(), z.string().min(1)]),
        i: z.union([z.email('Give an address'), z.uuid()]),
        k: z.union([z.email(), z.null()]),
        l: z.union([z.string().min(3).regex(/^x/), z.uuid()]),
      }),
    },
    rows: [
      [
        { a: { d: {} }, f: 'x', g: 'y', h: 'x', i: 'x', k: 'x', l: 'y' },
        'a.d.e is required',
        'f must be an email address, be a UUID or start with "+"',
        'g must be exactly 3 characters long, exactly 5 characters long or in the required format',
        'h fits more than one of the allowed forms',
        'i: Give an address or must be a UUID',
        'k must be an email address',
        'l must be at least 3 characters long and in the required format, or a UUID',
      ],
    ],
  },
];
