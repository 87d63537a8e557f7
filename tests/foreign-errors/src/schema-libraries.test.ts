import 'reflect-metadata';
import { type } from 'arktype';
import { validateOrReject } from 'class-validator';
import joi from 'joi';
import * as ss from 'superstruct';
import * as v from 'valibot';
import * as yup from 'yup';
import { input, joiSchema, sentences, unknown } from './input.ts';
import { type Case, checkCases, fault, marker, says } from './rows.ts';
import { ajv, campaign, struct, yupSchema, zod3, zod4 } from './schemas.ts';

const bare = (
  name: string,
  provoke: () => unknown,
  message: string | readonly string[],
): Case[] => [
  [name, provoke, says(400, message)],
  [`${name}, bareSchemaErrors`, provoke, { ...fault, options: { bareSchemaErrors: 500 } }],
];

const plain = ['name must be at least 3 characters long', 'agent_id is required'];

const libraries: readonly Case[] = [
  ...bare('joi', () => joi.attempt(input, joiSchema, { abortEarly: false }), [
    ...sentences,
    unknown,
  ]),
  ...bare(
    'joi, the first',
    () => joi.attempt({ email: marker }, joiSchema),
    'Validation failed: email must be an email address',
  ),
  ...bare(
    'joi, alternatives',
    () =>
      joi.attempt(
        { id: { marker }, big: 12, when: 'soon', own: marker },
        joi.object({
          id: [joi.string(), joi.number()],
          big: joi.number().max(10).multiple(5),
          when: joi.date(),
          own: joi.custom(() => {
            throw new Error(marker);
          }),
        }),
        { abortEarly: false },
      ),
    [
      'id must be a string or a number',
      'big must be at most 10; must be a multiple of 5',
      'when must be a date',
      'own is not valid',
    ],
  ),
  ...bare('yup', () => yupSchema.validate(input, { abortEarly: false }), [...sentences, unknown]),
  ...bare(
    'yup, the first',
    () => yup.object({ pages: yup.number() }).validate({ pages: marker }),
    'Validation failed: pages must be a number',
  ),
  ...bare('superstruct', () => ss.assert(input, struct), [
    'email must be an email address',
    'pages must be an integer',
    'name must be at least 3 characters long; must be at most 9 characters long',
    ...sentences.slice(3),
    unknown,
  ]),
  ...bare(
    'superstruct, a union',
    () =>
      ss.assert(
        { id: { marker }, n: 0 },
        ss.object({ id: ss.union([ss.string(), ss.number()]), n: ss.min(ss.number(), 1) }),
      ),
    ['id must be a string or a number', 'n must be at least 1'],
  ),
  ...bare(
    'superstruct, a type of its own',
    () =>
      ss.assert(
        marker,
        ss.define('Email', () => false),
      ),
    'Validation failed: input is not valid',
  ),
  ...bare(
    'class-validator',
    () => validateOrReject(campaign(), { whitelist: true, forbidNonWhitelisted: true }),
    [
      'code is not a recognized field',
      unknown,
      ...sentences.filter((sentence) => !sentence.startsWith('code ')),
      'tags: each item must be a string',
      'echo must be a',
    ],
  ),
  ...bare('Ajv', () => ajv({ pages: marker, name: 'ab' }), [
    'agent_id is required',
    'pages must be an integer',
    'name must be at least 3 characters long',
  ]),
  ...bare('zod 4', () => zod4.parse({ name: 'ab' }), plain),
  ...bare('zod 3', () => zod3.parse({ name: 'ab' }), plain),
  ...bare(
    'valibot',
    () =>
      v.parse(v.object({ name: v.pipe(v.string(), v.minLength(3)), agent_id: v.string() }), {
        name: 'ab',
      }),
    plain,
  ),
  ...bare(
    'arktype',
    () => type({ name: 'string >= 3', agent_id: 'string' }).assert({ name: 'ab' }),
    plain.toReversed(),
  ),
];

checkCases('schema libraries', libraries);
