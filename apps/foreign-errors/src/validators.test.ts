import 'reflect-metadata';
import { Ajv } from 'ajv';
import { type } from 'arktype';
import bodyParser from 'body-parser';
import { celebrate, Joi, Segments } from 'celebrate';
import {
  ArrayMaxSize,
  IsEmail,
  IsIn,
  IsInt,
  IsString,
  Max,
  MinLength,
  ValidateNested,
  validateOrReject,
} from 'class-validator';
import * as openapi from 'express-openapi-validator';
import { body, checkExact, oneOf, query, validationResult } from 'express-validator';
import joi from 'joi';
import * as ss from 'superstruct';
import * as v from 'valibot';
import * as yup from 'yup';
import { z } from 'zod';
import { z as z3 } from 'zod-3';
import { checkRows, hidden, marker, type Row } from './rows.ts';
import { expressError, fastifyError } from './servers.ts';

const input = {
  email: marker,
  pages: 1.5,
  name: 'ab',
  kind: marker,
  code: marker,
  leads: [{ phone: 7 }],
  own: marker,
  colour: marker,
};

const sentences = [
  'email must be an email address',
  'pages must be an integer',
  'name must be at least 3 characters long',
  'kind must be one of: a, b',
  'code is not in the required format',
  'leads.0.phone must be a string',
  'own is not to our liking',
  'agent_id is required',
];
const unknown = 'colour is not a recognized field';

const joiSchema = joi.object({
  email: joi.string().email(),
  pages: joi.number().integer(),
  name: joi.string().min(3),
  kind: joi.string().valid('a', 'b'),
  code: joi.string().pattern(/^x/),
  leads: joi.array().items(joi.object({ phone: joi.string() })),
  own: joi.string().max(1).messages({ 'string.max': '{#label} is not to our liking' }),
  agent_id: joi.string().required(),
});

const yupSchema = yup
  .object({
    email: yup.string().email(),
    pages: yup.number().integer(),
    name: yup.string().min(3),
    kind: yup.string().oneOf(['a', 'b']),
    code: yup.string().matches(/^x/),
    leads: yup.array().of(yup.object({ phone: yup.string() })),
    own: yup.string().max(1, 'is not to our liking'),
    agent_id: yup.string().required(),
  })
  .noUnknown()
  .strict();

const struct = ss.object({
  email: ss.refine(
    ss.string(),
    'email',
    (text) => text.includes('@') || 'must be an email address',
  ),
  pages: ss.integer(),
  name: ss.size(ss.string(), 3, 9),
  kind: ss.enums(['a', 'b']),
  code: ss.pattern(ss.string(), /^x/),
  leads: ss.array(ss.object({ phone: ss.string() })),
  own: ss.refine(ss.string(), 'own', () => 'is not to our liking'),
  agent_id: ss.string(),
});

class Lead {}
IsString()(Lead.prototype, 'phone');
class Campaign {}
const decorators: [string, PropertyDecorator][] = [
  ['email', IsEmail()],
  ['pages', IsInt()],
  ['name', MinLength(3)],
  ['kind', IsIn(['a', 'b'])],
  ['leads', ValidateNested({ each: true })],
  ['leads', ArrayMaxSize(5)],
  ['own', Max(1, { message: '$property is not to our liking' })],
  ['agent_id', IsString()],
  ['tags', IsString({ each: true })],
  ['echo', IsIn(['a'], { message: 'echo is $value' })],
];
for (const [property, decorate] of decorators) decorate(Campaign.prototype, property);

const campaign = () =>
  Object.assign(new Campaign(), input, {
    code: undefined,
    tags: [7],
    echo: marker,
    leads: [Object.assign(new Lead(), { phone: 7 })],
  });

const ajv = new Ajv({ allErrors: true }).compile({
  $async: true,
  type: 'object',
  required: ['agent_id'],
  properties: { pages: { type: 'integer' }, name: { type: 'string', minLength: 3 } },
});

const zod4 = z.object({ name: z.string().min(3), agent_id: z.string() });
const zod3 = z3.object({ name: z3.string().min(3), agent_id: z3.string() });

const bare = (name: string, provoke: () => unknown, message: string | readonly string[]): Row[] => [
  { name, provoke, statusCode: 400, message },
  {
    name: `${name}, bareSchemaErrors`,
    provoke,
    statusCode: 500,
    message: hidden,
    options: { bareSchemaErrors: 500 },
  },
];

const plain = ['name must be at least 3 characters long', 'agent_id is required'];

const libraries: readonly Row[] = [
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
      'email must be an email address',
      'pages must be an integer',
      'name must be at least 3 characters long',
      'kind must be one of: a, b',
      'leads.0.phone must be a string',
      'own is not to our liking',
      'agent_id is required',
      'tags must be a string (each item)',
      'echo is not valid',
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

const post = (json: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(json),
});

const chains = [
  body('email').isEmail(),
  body('pages').isInt().withMessage('must be an integer'),
  body('echo')
    .isInt()
    .withMessage((value: string) => `${value} is no number`),
  body('leads.*.phone').isString(),
  body('agent_id').notEmpty(),
  query('limit').isInt(),
];

const checkResult = (request: never, _response: never, next: (error?: unknown) => void) =>
  next(validationResult(request).isEmpty() ? undefined : validationResult(request));
const throwResult = (request: never) => validationResult(request).throw();
const passArray = (request: never, _response: never, next: (error: unknown) => void) =>
  next(validationResult(request).array());

const checked = (last: never, middlewares: readonly unknown[] = chains) =>
  expressError(
    [bodyParser.json(), ...(middlewares as never[]), last],
    post({ ...input, echo: marker }),
  );

const told = [
  'email is not valid',
  'pages must be an integer',
  'echo is not valid',
  'leads.0.phone is not valid',
  'agent_id is required',
  'limit is required',
];

const spec = {
  openapi: '3.0.0',
  info: { title: 'a', version: '1' },
  paths: {
    '/a': {
      post: {
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', maximum: 5 } }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['agent_id'],
                additionalProperties: false,
                properties: {
                  agent_id: { type: 'string' },
                  email: { type: 'string', format: 'email' },
                  pages: { type: 'integer' },
                  name: { type: 'string', minLength: 3 },
                  kind: { enum: ['a', 'b'] },
                  code: { type: 'string', pattern: '^x' },
                  leads: {
                    type: 'array',
                    items: { type: 'object', properties: { phone: { type: 'string' } } },
                  },
                  own: { oneOf: [{ type: 'number' }, { type: 'boolean' }] },
                },
              },
            },
          },
        },
        responses: { 200: { description: 'a' } },
      },
    },
  },
};

const viaOpenapi = (path: string, init: RequestInit) =>
  expressError(
    [
      bodyParser.json(),
      ...(openapi.middleware({
        apiSpec: spec as never,
        validateRequests: { allErrors: true },
      }) as never[]),
    ],
    init,
    path,
  );

const validators: readonly Row[] = [
  {
    name: 'celebrate',
    provoke: () =>
      expressError(
        [
          bodyParser.json(),
          celebrate(
            {
              [Segments.BODY]: Joi.object({ email: Joi.string().email(), pages: Joi.number() }),
              [Segments.QUERY]: Joi.object({ limit: Joi.number().required() }),
            },
            { abortEarly: false },
            { mode: 'full' as never },
          ) as never,
        ],
        post({ email: marker, pages: marker }),
      ),
    statusCode: 400,
    message: ['limit is required', 'email must be an email address', 'pages must be a number'],
    options: { bareSchemaErrors: 500 },
  },
  ...[
    ['its Result', checkResult],
    ['what it throws', throwResult],
    ['its list', passArray],
  ].map(
    ([name, last]): Row => ({
      name: `express-validator, ${name}`,
      provoke: () => checked(last as never),
      statusCode: 400,
      message: told,
      options: { bareSchemaErrors: 500 },
    }),
  ),
  {
    name: 'express-validator, unknown fields and alternatives',
    provoke: () =>
      checked(passArray as never, [
        oneOf([body('phone').isString(), body('sip').isString()]),
        checkExact(Object.keys(input).flatMap((key) => (key === 'colour' ? [] : body(key)))),
      ]),
    statusCode: 400,
    message: ['phone is required', unknown, 'echo is not a recognized field'],
    options: { validationStatus: 400 },
  },
  {
    name: 'express-openapi-validator',
    provoke: () => viaOpenapi('/a?limit=9', post(input)),
    statusCode: 422,
    message: [
      'limit must be at most 5',
      'agent_id is required',
      unknown,
      'email must be an email address',
      'pages must be an integer',
      'name must be at least 3 characters long',
      'kind must be one of: a, b',
      'code is not in the required format',
      'leads.0.phone must be a string',
      'own must be a number or a boolean',
    ],
    options: { bareSchemaErrors: 500, validationStatus: 422 },
  },
  {
    name: 'express-openapi-validator, an unknown route',
    provoke: () => viaOpenapi(`/${marker}`, {}),
    statusCode: 404,
    message: 'Not Found',
  },
  {
    name: 'express-openapi-validator, another method',
    provoke: () => viaOpenapi('/a', {}),
    statusCode: 405,
    message: 'Method Not Allowed',
    headers: { allow: 'POST' },
  },
  {
    name: 'express-openapi-validator, another type',
    provoke: () =>
      viaOpenapi('/a', {
        method: 'POST',
        headers: { 'content-type': `text/${marker}` },
        body: 'a',
      }),
    statusCode: 415,
    message: 'Unsupported Media Type',
  },
  {
    name: 'joi as the validator of Fastify',
    provoke: () =>
      fastifyError(
        (app) => {
          app.setValidatorCompiler(() => (data) => joiSchema.validate(data) as never);
          app.post('/', { schema: { body: {} } }, () => '');
        },
        { method: 'POST', payload: { email: marker } },
      ),
    statusCode: 400,
    message: 'Validation failed: email must be an email address',
    options: { bareSchemaErrors: 500 },
  },
];

checkRows('schema libraries', libraries);
checkRows('request validators', validators);
