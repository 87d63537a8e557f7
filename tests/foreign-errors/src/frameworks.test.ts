import createFastifyError from '@fastify/error';
import fastifySensible from '@fastify/sensible';
import Boom from '@hapi/boom';
import {
  BadRequestException,
  HttpException,
  InternalServerErrorException,
  NotFoundException,
  ServiceUnavailableException,
  UnprocessableEntityException,
  ValidationPipe,
} from '@nestjs/common';
import { IsInt } from 'class-validator';
import { HTTPError } from 'h3';
import { createApp, createError, createRouter, eventHandler, toNodeListener } from 'h3-1';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import createHttpError from 'http-errors';
import { checkRows, hidden, marker, type Row, unavailable } from './rows.ts';
import { expressError, fastifyError, koaError } from './servers.ts';

const gone = 'No such agent';
const withHeaders = new Headers({
  'x-kept': 'a',
  'content-type': 'text/plain',
  'set-cookie': 'a=b',
});

class Dto {}
IsInt()(Dto.prototype, 'pages');

const pipe = () =>
  new ValidationPipe({ expectedType: Dto, whitelist: true, forbidNonWhitelisted: true }).transform(
    { pages: marker, colour: marker },
    { type: 'body' },
  );

/** What V8 says shows a part of the text. */
function jsonFault(): Error {
  try {
    return JSON.parse(`{"a":${marker}`);
  } catch (error) {
    return error as Error;
  }
}

async function honoError(): Promise<unknown> {
  let caught: unknown;
  const app = new Hono();
  app.onError((error) => {
    caught = error;
    return new Response();
  });
  app.get('/', () => {
    throw new HTTPException(403, { message: gone });
  });
  await app.request('/');
  return caught;
}

/** h3 wraps what a handler throws, and marks it as unhandled. */
async function unhandledByH3(): Promise<unknown> {
  let caught: unknown;
  const app = createApp({
    onError: (error) => {
      caught = error;
    },
  });
  const fail = () => {
    throw Object.assign(new Error(marker), { statusCode: 404, statusMessage: marker });
  };
  app.use(createRouter().get('/', eventHandler(fail)));
  await expressError([toNodeListener(app)]);
  return caught;
}

const rows: readonly Row[] = [
  {
    name: 'http-errors, 4xx',
    provoke: () => createHttpError(404, gone),
    statusCode: 404,
    message: gone,
  },
  {
    name: 'http-errors, 4xx that is not to be shown',
    provoke: () => createHttpError(404, marker, { expose: false }),
    statusCode: 404,
    message: 'Not Found',
  },
  {
    name: 'http-errors, 5xx',
    provoke: () => createHttpError(503, marker, { headers: { 'retry-after': '7', 'x-a': marker } }),
    statusCode: 503,
    message: unavailable,
    headers: { 'retry-after': '7' },
  },
  {
    name: 'http-errors, with headers',
    provoke: () =>
      createHttpError(429, 'Slow down', {
        headers: { 'Retry-After': '3', 'Content-Encoding': marker, 'x-bad': `${marker}\r\n` },
      }),
    statusCode: 429,
    message: 'Slow down',
    headers: { 'retry-after': '3' },
  },
  {
    name: 'http-errors, with the text of JSON.parse',
    provoke: () => createHttpError(400, jsonFault().message),
    statusCode: 400,
    message: 'Request body is not valid JSON',
  },
  {
    name: 'ctx.throw',
    provoke: () =>
      koaError([(ctx: { throw: (...args: unknown[]) => never }) => ctx.throw(409, gone)]),
    statusCode: 409,
    message: gone,
  },
  {
    name: '@fastify/sensible',
    provoke: () =>
      fastifyError(async (app) => {
        await app.register(fastifySensible);
        app.get('/', () => {
          throw app.httpErrors.conflict(gone);
        });
      }),
    statusCode: 409,
    message: gone,
  },
  {
    name: 'boom, 4xx',
    provoke: () => Boom.conflict(gone, { id: marker }),
    statusCode: 409,
    message: gone,
  },
  {
    name: 'boom, 401 with its challenge',
    provoke: () => Boom.unauthorized('Log in', 'Basic', { realm: 'agents' }),
    statusCode: 401,
    message: 'Log in',
    headers: { 'www-authenticate': 'Basic realm="agents", error="Log in"' },
  },
  {
    name: 'boom, 405 with Allow',
    provoke: () => Boom.methodNotAllowed(gone, null, ['GET', 'HEAD']),
    statusCode: 405,
    message: gone,
    headers: { allow: 'GET, HEAD' },
  },
  {
    name: 'boom, 5xx',
    provoke: () => Boom.badImplementation(marker),
    statusCode: 500,
    message: hidden,
  },
  {
    name: 'boom, 503',
    provoke: () => Boom.serverUnavailable(marker),
    statusCode: 503,
    message: unavailable,
  },
  {
    name: 'boom made of a system error',
    provoke: () =>
      Boom.boomify(Object.assign(new Error(marker), { errno: -2, syscall: 'open' }), {
        statusCode: 404,
      }),
    statusCode: 404,
    message: 'Not Found',
  },
  {
    name: 'Nest, a text',
    provoke: () => new NotFoundException(gone),
    statusCode: 404,
    message: gone,
  },
  {
    name: 'Nest, nothing',
    provoke: () => new BadRequestException(),
    statusCode: 400,
    message: 'Bad Request',
  },
  {
    name: 'Nest, a list',
    provoke: () => new BadRequestException(['a is required', 'b must be a string']),
    statusCode: 400,
    message: ['a is required', 'b must be a string'],
  },
  {
    name: 'Nest, a list of one',
    provoke: () => new UnprocessableEntityException(['a is required']),
    statusCode: 422,
    message: 'Validation failed: a is required',
  },
  {
    name: 'boom, with the text of JSON.parse',
    provoke: () => Boom.boomify(jsonFault(), { statusCode: 400 }),
    statusCode: 400,
    message: 'Bad Request',
  },
  {
    name: 'Nest, with the text of JSON.parse',
    provoke: () => new BadRequestException(jsonFault().message),
    statusCode: 400,
    message: 'Bad Request',
  },
  {
    name: 'Nest, an object of its own',
    provoke: () => new HttpException({ code: marker }, 418),
    statusCode: 418,
    message: "I'm a Teapot",
  },
  {
    name: 'Nest, a response that is a text',
    provoke: () => new HttpException(gone, 403),
    statusCode: 403,
    message: gone,
  },
  {
    name: 'Nest, 500',
    provoke: () => new InternalServerErrorException(marker),
    statusCode: 500,
    message: hidden,
  },
  {
    name: 'Nest, 503',
    provoke: () => new ServiceUnavailableException(marker),
    statusCode: 503,
    message: unavailable,
  },
  {
    name: "Nest's ValidationPipe",
    provoke: pipe,
    statusCode: 400,
    message: ['property colour should not exist', 'pages must be an integer number'],
  },
  {
    name: '@fastify/error of a service, 4xx',
    provoke: () => new (createFastifyError('AGENT_GONE', 'No such %s', 404))('agent'),
    statusCode: 404,
    message: gone,
  },
  {
    name: '@fastify/error of a service, 5xx',
    provoke: () => new (createFastifyError('BROKEN', marker, 500))(),
    statusCode: 500,
    message: hidden,
  },
  {
    name: '@fastify/error of a plugin',
    provoke: () => new (createFastifyError('FST_SOME_PLUGIN', marker, 409))(),
    statusCode: 409,
    message: 'Conflict',
  },
  {
    name: 'Fastify, malformed JSON',
    provoke: () =>
      fastifyError((app) => app.post('/', () => ''), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        payload: `{"a":${marker}`,
      }),
    statusCode: 400,
    message: 'Request body is not valid JSON',
  },
  {
    name: 'Fastify, an unknown media type',
    provoke: () =>
      fastifyError((app) => app.post('/', () => ''), {
        method: 'POST',
        headers: { 'content-type': `text/${marker}` },
        payload: 'a',
      }),
    statusCode: 415,
    message: 'Unsupported Media Type',
  },
  {
    name: 'Fastify, validation',
    provoke: () =>
      fastifyError(
        (app) =>
          app.post(
            '/',
            { schema: { body: { type: 'object', required: ['name'], properties: { name: {} } } } },
            () => '',
          ),
        { method: 'POST', payload: { other: marker } },
      ),
    statusCode: 400,
    message: 'Validation failed: name is required',
    options: { bareSchemaErrors: 500 },
  },
  { name: 'Hono, 4xx', provoke: honoError, statusCode: 403, message: gone },
  {
    name: 'Hono, with a response',
    provoke: () =>
      new HTTPException(409, {
        message: gone,
        res: new Response(marker, { headers: withHeaders }),
      }),
    statusCode: 409,
    message: gone,
    headers: { 'x-kept': 'a' },
  },
  {
    name: 'Hono, 401 with its challenge',
    provoke: () =>
      new HTTPException(401, {
        res: new Response(marker, { headers: { 'www-authenticate': 'Basic realm="a"' } }),
      }),
    statusCode: 401,
    message: 'Unauthorized',
    headers: { 'www-authenticate': 'Basic realm="a"' },
  },
  {
    name: 'Hono, 5xx',
    provoke: () => new HTTPException(500, { message: marker }),
    statusCode: 500,
    message: hidden,
  },
  {
    name: 'h3 1, statusMessage',
    provoke: () => createError({ statusCode: 404, statusMessage: gone, data: marker }),
    statusCode: 404,
    message: gone,
  },
  {
    name: 'h3 1, message',
    provoke: () => createError({ statusCode: 404, statusMessage: 'Gone', message: gone }),
    statusCode: 404,
    message: gone,
  },
  { name: 'h3 1, 5xx', provoke: () => createError(marker), statusCode: 500, message: hidden },
  { name: 'h3 1, not handled', provoke: unhandledByH3, statusCode: 404, message: 'Not Found' },
  {
    name: 'h3 2, with headers',
    provoke: () => new HTTPError(gone, { status: 409, headers: withHeaders, data: marker }),
    statusCode: 409,
    message: gone,
    headers: { 'x-kept': 'a' },
  },
  {
    name: 'h3 2, statusText',
    provoke: () => HTTPError.status(404, gone),
    statusCode: 404,
    message: gone,
  },
  {
    name: 'h3 2, not handled',
    provoke: () => new HTTPError(marker, { status: 409, unhandled: true }),
    statusCode: 409,
    message: 'Conflict',
  },
  { name: 'h3 2, 5xx', provoke: () => new HTTPError(marker), statusCode: 500, message: hidden },
];

checkRows('frameworks', rows);
