import { createReadStream } from 'node:fs';
import fastifyCookie from '@fastify/cookie';
import fastifyCsrf from '@fastify/csrf-protection';
import bodyParser from 'body-parser';
import timeout from 'connect-timeout';
import cookieParser from 'cookie-parser';
import csurf from 'csurf';
import express from 'express';
import koaBodyParser from 'koa-bodyparser';
import koaSend from 'koa-send';
import getRawBody from 'raw-body';
import send from 'send';
import serveStatic from 'serve-static';
import { checkRows, hidden, marker, type Row, unavailable } from './rows.ts';
import { expressError, fastifyError, koaError } from './servers.ts';

const json = (body: string, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body,
});
const malformed = json(`{"password":"${marker}`);
const root = import.meta.dirname;

const refuse = () => {
  throw new Error(marker);
};

const bodies: readonly Row[] = [
  {
    name: 'body-parser, malformed JSON',
    provoke: () => expressError([bodyParser.json()], malformed),
    statusCode: 400,
    message: 'Request body is not valid JSON',
  },
  {
    name: 'body-parser, too large',
    provoke: () => expressError([bodyParser.json({ limit: 4 })], malformed),
    statusCode: 413,
    message: 'Request body is too large',
  },
  {
    name: 'body-parser, an unknown charset',
    provoke: () =>
      expressError(
        [bodyParser.json()],
        json('{}', { 'content-type': `application/json; charset=${marker}` }),
      ),
    statusCode: 415,
    message: 'Request body has an unsupported charset',
  },
  {
    name: 'body-parser, an unknown encoding',
    provoke: () => expressError([bodyParser.json()], json('{}', { 'content-encoding': marker })),
    statusCode: 415,
    message: 'Request body has an unsupported encoding',
  },
  {
    name: 'body-parser, a body that verify refuses',
    provoke: () => expressError([bodyParser.json({ verify: refuse })], json('{}')),
    statusCode: 403,
    message: 'Forbidden',
  },
  {
    name: 'body-parser, too many parameters',
    provoke: () =>
      expressError([bodyParser.urlencoded({ parameterLimit: 1 })], {
        method: 'POST',
        body: new URLSearchParams({ a: marker, b: marker }),
      }),
    statusCode: 413,
    message: 'Request body has too many parameters',
  },
  {
    name: 'raw-body, another length than announced',
    provoke: () => getRawBody(createReadStream(import.meta.filename), { length: 3, limit: 9e9 }),
    statusCode: 400,
    message: 'Request body does not have the announced length',
  },
  {
    name: 'koa-bodyparser, malformed JSON',
    provoke: () => koaError([koaBodyParser()], malformed),
    statusCode: 400,
    message: 'Request body is not valid JSON',
  },
  {
    name: 'Express, a path that cannot be decoded',
    provoke: () => expressError([express.Router().get('/:id', refuse)], {}, `/%ff${marker}`),
    statusCode: 400,
    message: 'Request path is not valid percent-encoding',
  },
];

async function sendError(path: string, options: object): Promise<unknown> {
  return expressError([
    (request: never, _response: never, next: (error: unknown) => void) => {
      send(request, path, options).on('error', next).on('file', next).pipe(_response);
    },
  ]);
}

const files: readonly Row[] = [
  {
    name: 'send, a missing file',
    provoke: () => sendError(`/${marker}`, { root }),
    statusCode: 404,
    message: 'Not Found',
  },
  {
    name: 'send, a path outside of the root',
    provoke: () => sendError(`/../${marker}`, { root }),
    statusCode: 403,
    message: 'Forbidden',
  },
  {
    name: 'serve-static without fallthrough',
    provoke: () => expressError([serveStatic(root, { fallthrough: false })], {}, `/${marker}`),
    statusCode: 404,
    message: 'Not Found',
  },
  {
    name: 'koa-send',
    provoke: () => koaError([(ctx: object) => koaSend(ctx, `/${marker}`, { root })]),
    statusCode: 404,
    message: 'Not Found',
  },
  {
    name: 'node:fs',
    provoke: () => new Promise((_, reject) => createReadStream(`/${marker}`).on('error', reject)),
    statusCode: 500,
    message: hidden,
  },
];

const middlewares: readonly Row[] = [
  {
    name: 'csurf',
    provoke: () => expressError([cookieParser(), csurf({ cookie: true })], { method: 'POST' }),
    statusCode: 403,
    message: 'invalid csrf token',
  },
  {
    name: '@fastify/csrf-protection',
    provoke: () =>
      fastifyError(
        async (app) => {
          await app.register(fastifyCookie);
          await app.register(fastifyCsrf);
          app.post('/', { onRequest: (...args) => app.csrfProtection(...args) }, () => '');
        },
        { method: 'POST' },
      ),
    statusCode: 403,
    message: 'Forbidden',
  },
  {
    name: 'connect-timeout',
    provoke: () => expressError([timeout('10ms'), () => {}]),
    statusCode: 503,
    message: unavailable,
  },
];

checkRows('request bodies', bodies);
checkRows('files', files);
checkRows('other middlewares', middlewares);
