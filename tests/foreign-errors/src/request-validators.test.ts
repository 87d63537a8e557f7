import bodyParser from 'body-parser';
import { celebrate, Joi, Segments } from 'celebrate';
import * as openapi from 'express-openapi-validator';
import { body, checkExact, oneOf, query, validationResult } from 'express-validator';
import { input, joiSchema, unknown } from './input.ts';
import { spec } from './openapi-spec.ts';
import { checkRows, marker, type Row } from './rows.ts';
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

checkRows('request validators', validators);
