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
} from '@nestjs/common';
import { HTTPError } from 'h3';
import { createError } from 'h3-1';
import { HTTPException } from 'hono/http-exception';
import createHttpError from 'http-errors';
import { jsonFault, nestPipe, unhandledByH3, viaFastify, viaHono } from '../frameworks.ts';
import { type Case, fault, marker, notNow, says } from '../rows.ts';
import { fastifyError, koaError } from '../servers.ts';

const gone = 'No such agent';
const withHeaders = new Headers({
  'x-kept': 'a',
  'content-type': 'text/plain',
  'set-cookie': 'a=b',
});

const withName = { type: 'object', required: ['name'], properties: { name: {} } };

export const frameworkRows: readonly Case[] = [
  ['http-errors, 4xx', () => createHttpError(404, gone), says(404, gone)],
  [
    'http-errors, 4xx that is not to be shown',
    () => createHttpError(404, marker, { expose: false }),
    says(404, 'Not Found'),
  ],
  [
    'http-errors, 5xx',
    () => createHttpError(503, marker, { headers: { 'retry-after': '7', 'x-a': marker } }),
    { ...notNow, headers: { 'retry-after': '7' } },
  ],
  [
    'http-errors, with headers',
    () =>
      createHttpError(429, 'Slow down', {
        headers: { 'Retry-After': '3', 'Content-Encoding': marker, 'x-bad': `${marker}\r\n` },
      }),
    says(429, 'Slow down', { 'retry-after': '3' }),
  ],
  [
    'http-errors, with the text of JSON.parse',
    () => createHttpError(400, jsonFault().message),
    says(400, 'Request body is not valid JSON'),
  ],
  [
    'ctx.throw',
    () => koaError([(ctx: { throw: (...args: unknown[]) => never }) => ctx.throw(409, gone)]),
    says(409, gone),
  ],
  [
    '@fastify/sensible',
    () =>
      fastifyError(async (app) => {
        await app.register(fastifySensible);
        app.get('/', () => {
          throw app.httpErrors.conflict(gone);
        });
      }),
    says(409, gone),
  ],
  ['boom, 4xx', () => Boom.conflict(gone, { id: marker }), says(409, gone)],
  [
    'boom, 401 with its challenge',
    () => Boom.unauthorized('Log in', 'Basic', { realm: 'agents' }),
    says(401, 'Log in', { 'www-authenticate': 'Basic realm="agents", error="Log in"' }),
  ],
  [
    'boom, 405 with Allow',
    () => Boom.methodNotAllowed(gone, null, ['GET', 'HEAD']),
    says(405, gone, { allow: 'GET, HEAD' }),
  ],
  ['boom, 5xx', () => Boom.badImplementation(marker), fault],
  ['boom, 503', () => Boom.serverUnavailable(marker), notNow],
  [
    'boom made of a system error',
    () =>
      Boom.boomify(Object.assign(new Error(marker), { errno: -2, syscall: 'open' }), {
        statusCode: 404,
      }),
    says(404, 'Not Found'),
  ],
  ['Nest, a text', () => new NotFoundException(gone), says(404, gone)],
  ['Nest, nothing', () => new BadRequestException(), says(400, 'Bad Request')],
  [
    'Nest, a list',
    () => new BadRequestException(['a is required', 'b must be a string']),
    says(400, ['a is required', 'b must be a string']),
  ],
  [
    'Nest, a list of one',
    () => new UnprocessableEntityException(['a is required']),
    says(422, 'Validation failed: a is required'),
  ],
  [
    'boom, with the text of JSON.parse',
    () => Boom.boomify(jsonFault(), { statusCode: 400 }),
    says(400, 'Bad Request'),
  ],
  [
    'Nest, with the text of JSON.parse',
    () => new BadRequestException(jsonFault().message),
    says(400, 'Bad Request'),
  ],
  [
    'Nest, an object of its own',
    () => new HttpException({ code: marker }, 418),
    says(418, "I'm a Teapot"),
  ],
  [
    'Nest, a file that multer did not expect: the client chose its name',
    () => new BadRequestException(`Unexpected file field - ${marker}`),
    says(400, 'Unexpected file field'),
  ],
  [
    'Nest, a response that is a list',
    () => new HttpException([gone, 'b is wrong'] as never, 422),
    says(422, [gone, 'b is wrong']),
  ],
  ['Nest, a response that is a text', () => new HttpException(gone, 403), says(403, gone)],
  ['Nest, 500', () => new InternalServerErrorException(marker), fault],
  ['Nest, 503', () => new ServiceUnavailableException(marker), notNow],
  [
    "Nest's ValidationPipe",
    nestPipe,
    says(400, ['property colour should not exist', 'pages must be an integer number']),
  ],
  [
    '@fastify/error of a service, 4xx',
    () => new (createFastifyError('AGENT_GONE', 'No such %s', 404))('agent'),
    says(404, gone),
  ],
  [
    '@fastify/error of a service, 5xx',
    () => new (createFastifyError('BROKEN', marker, 500))(),
    fault,
  ],
  [
    '@fastify/error of a plugin',
    () => new (createFastifyError('FST_SOME_PLUGIN', marker, 409))(),
    says(409, 'Conflict'),
  ],
  [
    'Fastify, malformed JSON',
    () => viaFastify('application/json', `{"a":${marker}`),
    says(400, 'Request body is not valid JSON'),
  ],
  [
    'Fastify, an unknown media type',
    () => viaFastify(`text/${marker}`, 'a'),
    says(415, 'Unsupported Media Type'),
  ],
  [
    'Fastify, validation',
    () => viaFastify('application/json', `{"other":"${marker}"}`, { body: withName }),
    { ...says(400, 'Validation failed: name is required'), options: { bareSchemaErrors: 500 } },
  ],
  ['Hono, 4xx', () => viaHono(new HTTPException(403, { message: gone })), says(403, gone)],
  [
    'Hono, with a response',
    () =>
      new HTTPException(409, {
        message: gone,
        res: new Response(marker, { headers: withHeaders }),
      }),
    says(409, gone, { 'x-kept': 'a' }),
  ],
  [
    'Hono, 401 with its challenge',
    () =>
      new HTTPException(401, {
        res: new Response(marker, { headers: { 'www-authenticate': 'Basic realm="a"' } }),
      }),
    says(401, 'Unauthorized', { 'www-authenticate': 'Basic realm="a"' }),
  ],
  ['Hono, 5xx', () => new HTTPException(500, { message: marker }), fault],
  [
    'h3 1, statusMessage',
    () => createError({ statusCode: 404, statusMessage: gone, data: marker }),
    says(404, gone),
  ],
  [
    'h3 1, message',
    () => createError({ statusCode: 404, statusMessage: 'Gone', message: gone }),
    says(404, gone),
  ],
  ['h3 1, 5xx', () => createError(marker), fault],
  ['h3 1, not handled', unhandledByH3, says(404, 'Not Found')],
  [
    'h3 2, with headers',
    () => new HTTPError(gone, { status: 409, headers: withHeaders, data: marker }),
    says(409, gone, { 'x-kept': 'a' }),
  ],
  ['h3 2, statusText', () => HTTPError.status(404, gone), says(404, gone)],
  [
    'h3 2, not handled',
    () => new HTTPError(marker, { status: 409, unhandled: true }),
    says(409, 'Conflict'),
  ],
  ['h3 2, 5xx', () => new HTTPError(marker), fault],
];
