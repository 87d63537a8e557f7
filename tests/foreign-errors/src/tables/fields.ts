import 'reflect-metadata';
import { ValidationError, validate } from '@error-contract/core';
import { issuesToMessages } from '@error-contract/core/node';
import { Ajv } from 'ajv';
import { type } from 'arktype';
import {
  IsEmail,
  IsInt,
  IsString,
  MinLength,
  ValidateNested,
  validateOrReject,
} from 'class-validator';
import joi from 'joi';
import * as ss from 'superstruct';
import * as v from 'valibot';
import * as yup from 'yup';
import { z } from 'zod';
import { z as z3 } from 'zod-3';

const taken = 'Take another name';
export const input = { email: 'x', leads: [{ pages: 1.5 }], name: 'abc' };

/** What every library finds wrong with the input. */
export const expected = [
  ['email', ['must be an email address']],
  ['leads.0.pages', ['must be an integer']],
  ['name', [taken]],
  ['agent_id', ['is required']],
];

const zodSchema = z.object({
  email: z.email(),
  leads: z.array(z.object({ pages: z.int() })),
  name: z.string().min(9, taken),
  agent_id: z.string(),
});

const zod3Schema = z3.object({
  email: z3.string().email(),
  leads: z3.array(z3.object({ pages: z3.number().int() })),
  name: z3.string().min(9, taken),
  agent_id: z3.string(),
});

const valibotSchema = v.object({
  email: v.pipe(v.string(), v.email()),
  leads: v.array(v.object({ pages: v.pipe(v.number(), v.integer()) })),
  name: v.pipe(v.string(), v.minLength(9, taken)),
  agent_id: v.string(),
});

const arktypeSchema = type({
  email: 'string.email',
  leads: type({ pages: 'number.integer' }).array(),
  name: type('string >= 9').configure({ message: taken }),
  agent_id: 'string',
});

const ajvSchema = new Ajv({ allErrors: true, formats: { email: /@/ } }).compile({
  type: 'object',
  required: ['agent_id'],
  properties: {
    email: { format: 'email' },
    leads: { items: { properties: { pages: { type: 'integer' } } } },
  },
});

export const joiSchema = joi.object({
  email: joi.string().email(),
  leads: joi.array().items(joi.object({ pages: joi.number().integer() })),
  name: joi.string().min(9).messages({ 'string.min': taken }),
  agent_id: joi.string().required(),
});

export const yupSchema = yup.object({
  email: yup.string().email(),
  leads: yup.array().of(yup.object({ pages: yup.number().integer() })),
  name: yup.string().min(9, taken),
  agent_id: yup.string().required(),
});

const struct = ss.object({
  email: ss.refine(ss.string(), 'email', () => 'must be an email address'),
  leads: ss.array(ss.object({ pages: ss.integer() })),
  name: ss.refine(ss.string(), 'name', () => taken),
  agent_id: ss.string(),
});

class Lead {
  pages = 1.5;
}
IsInt()(Lead.prototype, 'pages');
class Campaign {
  email = 'x';
  leads = [new Lead()];
  name = 'abc';
}
IsEmail()(Campaign.prototype, 'email');
ValidateNested({ each: true })(Campaign.prototype, 'leads');
MinLength(9, { message: taken })(Campaign.prototype, 'name');
IsString()(Campaign.prototype, 'agent_id');

function ajvFails(): never {
  ajvSchema(input);
  throw new ValidationError(issuesToMessages(ajvSchema.errors ?? [], input));
}

export const libraries: [name: string, fail: () => unknown, without?: string][] = [
  ['zod', () => validate(zodSchema, input)],
  ['zod 3', () => validate(zod3Schema, input)],
  ['valibot', () => validate(valibotSchema, input)],
  ['arktype', () => validate(arktypeSchema, input)],
  ['Ajv', ajvFails, 'name'],
  ['joi', () => joi.attempt(input, joiSchema, { abortEarly: false })],
  ['yup', () => yupSchema.validate(input, { abortEarly: false, strict: true })],
  ['superstruct', () => ss.assert(input, struct)],
  ['class-validator', () => validateOrReject(new Campaign())],
];

const odd = { 'a.b': { c: 7 }, 'say "it"': 7 };
/** Names that a path quotes: with a space, a dot, a quote. */
export const oddFields = [
  ['first name', ['is required']],
  ['"a.b".c', ['must be a string']],
  ['"say \\"it\\""', ['must be a string']],
];

class Inner {
  c = 7;
}
IsString()(Inner.prototype, 'c');
class Odd {}
IsString()(Odd.prototype, 'first name');
IsString()(Odd.prototype, 'say "it"');
ValidateNested()(Odd.prototype, 'a.b');

const oddAjv = new Ajv({ allErrors: true }).compile({
  type: 'object',
  required: ['first name'],
  properties: {
    'a.b': { properties: { c: { type: 'string' } } },
    'say "it"': { type: 'string' },
  },
});

function oddAjvFails(): never {
  oddAjv(odd);
  throw new ValidationError(issuesToMessages(oddAjv.errors ?? [], odd));
}

export const oddLibraries: [name: string, fail: () => unknown][] = [
  [
    'zod',
    () =>
      validate(
        z.object({
          'first name': z.string(),
          'a.b': z.object({ c: z.string() }),
          'say "it"': z.string(),
        }),
        odd,
      ),
  ],
  [
    'valibot',
    () =>
      validate(
        v.object({
          'first name': v.string(),
          'a.b': v.object({ c: v.string() }),
          'say "it"': v.string(),
        }),
        odd,
      ),
  ],
  [
    'arktype',
    () =>
      validate(type({ 'first name': 'string', 'a.b': { c: 'string' }, 'say "it"': 'string' }), odd),
  ],
  ['Ajv', oddAjvFails],
  [
    'joi',
    () =>
      joi.attempt(
        odd,
        joi.object({
          'first name': joi.string().required(),
          'a.b': joi.object({ c: joi.string() }),
          'say "it"': joi.string(),
        }),
        { abortEarly: false },
      ),
  ],
  [
    'yup',
    () =>
      yup
        .object({
          'first name': yup.string().required(),
          'a.b': yup.object({ c: yup.string() }),
          'say "it"': yup.string(),
        })
        .validate(odd, { abortEarly: false, strict: true }),
  ],
  [
    'superstruct',
    () =>
      ss.assert(
        odd,
        ss.object({
          'first name': ss.string(),
          'a.b': ss.object({ c: ss.string() }),
          'say "it"': ss.string(),
        }),
      ),
  ],
  [
    'class-validator',
    () => validateOrReject(Object.assign(new Odd(), odd, { 'a.b': new Inner() })),
  ],
];

export const different = 'Passwords do not match';

export const wholeLibraries: [name: string, fail: () => unknown][] = [
  [
    'zod',
    () =>
      validate(
        z.object({}).refine(() => false, different),
        {},
      ),
  ],
  [
    'valibot',
    () =>
      validate(
        v.pipe(
          v.object({}),
          v.check(() => false, different),
        ),
        {},
      ),
  ],
  [
    'arktype',
    () =>
      validate(
        type({}).narrow((_, ctx) => ctx.reject({ message: different })),
        {},
      ),
  ],
  ['joi', () => joi.attempt({}, joi.object().min(1).messages({ 'object.min': different }))],
  [
    'yup',
    () =>
      yup
        .object()
        .test('same', different, () => false)
        .validate({}),
  ],
];
