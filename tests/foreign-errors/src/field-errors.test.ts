import 'reflect-metadata';
import {
  apiErrorFromBody,
  fieldErrors,
  toErrorResponse,
  ValidationError,
  validate,
  validateAsync,
} from '@error-contract/core';
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
import { expect, test } from 'vitest';
import * as yup from 'yup';
import { z } from 'zod';
import { z as z3 } from 'zod-3';
import { thrownBy } from './rows.ts';

const taken = 'Take another name';
const input = { email: 'x', leads: [{ pages: 1.5 }], name: 'abc' };

/** What every library finds wrong with the input. */
const expected = [
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

const joiSchema = joi.object({
  email: joi.string().email(),
  leads: joi.array().items(joi.object({ pages: joi.number().integer() })),
  name: joi.string().min(9).messages({ 'string.min': taken }),
  agent_id: joi.string().required(),
});

const yupSchema = yup.object({
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

const libraries: [name: string, fail: () => unknown, without?: string][] = [
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

test.each(libraries)('%s: the fields come back from the body', async (_name, fail, without) => {
  const { body } = toErrorResponse(await thrownBy(fail));
  const error = apiErrorFromBody(JSON.parse(body));
  const sorted = fieldErrors(error);
  const found = [...sorted].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = expected.filter(([path]) => path !== without);
  expect(found).toEqual(rows.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
  const fields = { fields: ['email', 'leads', 'name', 'agent_id'] };
  expect(fieldErrors(error, fields).get('leads')).toEqual(['0.pages must be an integer']);
});

test.each([
  ['joi', joiSchema.prefs({ abortEarly: false })],
  ['yup', yupSchema.strict()],
])('%s as a Standard Schema has the same fields', async (_name, schema) => {
  const { body } = toErrorResponse(await thrownBy(() => validateAsync(schema, input)));
  const found = [...fieldErrors(apiErrorFromBody(JSON.parse(body))).keys()];
  expect(found.sort()).toEqual(expected.map(([path]) => path).sort());
});
