import bodyParser from 'body-parser';
import { celebrate, Joi, Segments } from 'celebrate';
import * as openapi from 'express-openapi-validator';
import { body, checkExact, oneOf, query, validationResult } from 'express-validator';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { input, joiSchema, sentences, unknown } from './input.ts';
import { spec } from './openapi-spec.ts';
import { type Case, checkCases, marker, says } from './rows.ts';
import { expressError, fastifyError } from './servers.ts';

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

const viaOpenapi = (path: string, init: RequestInit) => {
  const options = { apiSpec: spec as never, validateRequests: { allErrors: true } };
  return expressError([bodyParser.json(), ...(openapi.middleware(options) as never[])], init, path);
};

const viaCelebrate = () => {
  const schemas = {
    [Segments.BODY]: Joi.object({ email: Joi.string().email(), pages: Joi.number() }),
    [Segments.QUERY]: Joi.object({ limit: Joi.number().required() }),
  };
  const middleware = celebrate(schemas, { abortEarly: false }, { mode: 'full' as never });
  const request = post({ email: marker, pages: marker });
  return expressError([bodyParser.json(), middleware as never], request);
};

const viaFastifyAndJoi = () =>
  fastifyError(
    (app) => {
      app.setValidatorCompiler(() => (data) => joiSchema.validate(data) as never);
      app.post('/', { schema: { body: {} } }, () => '');
    },
    { method: 'POST', payload: { email: marker } },
  );

const viaFastifyAndZod = (payload: object) => () =>
  fastifyError(
    (app) => {
      app.setValidatorCompiler(validatorCompiler as never);
      const own = z.object({ mail: z.email({ error: 'is no address' }) });
      const id = z.union([z.email(), z.uuid()]);
      const schema = z.strictObject({ name: z.string(), age: z.number().min(3), own, id });
      app.post('/', { schema: { body: schema } }, () => '');
    },
    { method: 'POST', payload },
  );

const alternatives = oneOf([body('phone').isString(), body('sip').isString()]);
const exact = checkExact(Object.keys(input).flatMap((key) => (key === 'colour' ? [] : body(key))));
const anyType = { method: 'POST', headers: { 'content-type': `text/${marker}` }, body: 'a' };

// None of them is bare: each validated a request.
const bareSchemaErrors = 500;
const validators: readonly Case[] = [
  [
    'celebrate',
    viaCelebrate,
    says(400, ['limit is required', 'email must be an email address', 'pages must be a number']),
  ],
  ['express-validator, its Result', () => checked(checkResult as never), says(400, told)],
  ['express-validator, what it throws', () => checked(throwResult as never), says(400, told)],
  ['express-validator, its list', () => checked(passArray as never), says(400, told)],
  [
    'express-validator, unknown fields and alternatives',
    () => checked(passArray as never, [alternatives, exact]),
    says(400, ['request needs phone or sip', unknown, 'echo is not a recognized field']),
  ],
  [
    'express-validator, an unknown query parameter',
    () => expressError([checkExact(query('limit')) as never, passArray as never], {}, '/a?foo=2'),
    says(400, 'Validation failed: foo is not a recognized query parameter'),
  ],
  [
    'express-openapi-validator, an unknown query parameter',
    () => viaOpenapi('/a?limit=1&foo=2', post({ ...input, agent_id: 'a' })),
    says(400, 'Validation failed: foo is not a recognized query parameter'),
  ],
  [
    'express-openapi-validator',
    () => viaOpenapi('/a?limit=9', post(input)),
    {
      ...says(422, [
        'limit must be at most 5',
        'agent_id is required',
        unknown,
        ...sentences.slice(0, 6),
        'own must be a number or a boolean',
      ]),
      options: { bareSchemaErrors, validationStatus: 422 },
    },
  ],
  [
    'express-openapi-validator, an unknown route',
    () => viaOpenapi(`/${marker}`, {}),
    says(404, 'Not Found'),
  ],
  [
    'express-openapi-validator, another method',
    () => viaOpenapi('/a', {}),
    says(405, 'Method Not Allowed', { allow: 'POST' }),
  ],
  [
    'express-openapi-validator, another type',
    () => viaOpenapi('/a', anyType),
    says(415, 'Unsupported Media Type'),
  ],
  [
    'joi as the validator of Fastify',
    viaFastifyAndJoi,
    says(400, 'Validation failed: email must be an email address'),
  ],
  [
    'zod as the validator of Fastify',
    viaFastifyAndZod({ name: 1, age: 1, own: { mail: marker }, id: marker, colour: 1 }),
    says(400, [
      'name must be a string',
      'age must be at least 3',
      'own.mail is no address',
      'id must be an email address or a UUID',
      unknown,
    ]),
  ],
];

checkCases('request validators', validators, { bareSchemaErrors });
