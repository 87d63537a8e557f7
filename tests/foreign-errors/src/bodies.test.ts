import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { BadRequestError } from '@error-contract/core';
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
import { type Case, checkCases, fault, marker, notNow, says } from './rows.ts';
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

// As the README of the adapter for Express shows it.
const verify = (_req: unknown, _res: unknown, bytes: Buffer) => {
  if (!isUtf8(bytes)) throw new BadRequestError('Request body is not valid UTF-8');
};

const via = (request: RequestInit, options: object = {}) =>
  expressError([bodyParser.json(options)], request);
const notJson = says(400, 'Request body is not valid JSON');

const bodies: readonly Case[] = [
  ['body-parser, malformed JSON', () => via(malformed), notJson],
  [
    'body-parser, too large',
    () => via(malformed, { limit: 4 }),
    says(413, 'Request body is too large'),
  ],
  [
    'body-parser, an unknown charset',
    () => via(json('{}', { 'content-type': `application/json; charset=${marker}` })),
    says(415, 'Request body has an unsupported charset'),
  ],
  [
    'body-parser, an unknown encoding',
    () => via(json('{}', { 'content-encoding': marker })),
    says(415, 'Request body has an unsupported encoding'),
  ],
  [
    'body-parser, a body that verify refuses',
    () => via(json('{}'), { verify: refuse }),
    says(403, 'Forbidden'),
  ],
  [
    'body-parser, bytes that verify finds not to be UTF-8',
    () => via({ ...json(''), body: Buffer.from('"\xff"', 'latin1') }, { verify }),
    says(400, 'Request body is not valid UTF-8'),
  ],
  [
    'body-parser, too many parameters',
    () =>
      expressError([bodyParser.urlencoded({ parameterLimit: 1 })], {
        method: 'POST',
        body: new URLSearchParams({ a: marker, b: marker }),
      }),
    says(413, 'Request body has too many parameters'),
  ],
  [
    'raw-body, another length than announced',
    () => getRawBody(createReadStream(import.meta.filename), { length: 3, limit: 9e9 }),
    says(400, 'Request body does not have the announced length'),
  ],
  ['koa-bodyparser, malformed JSON', () => koaError([koaBodyParser()], malformed), notJson],
  [
    'Express, a path that cannot be decoded',
    () => expressError([express.Router().get('/:id', refuse)], {}, `/%ff${marker}`),
    says(400, 'Request path is not valid percent-encoding'),
  ],
];

const sendError = (path: string) =>
  expressError([
    (request: never, response: never, next: (error: unknown) => void) => {
      send(request, path, { root }).on('error', next).on('file', next).pipe(response);
    },
  ]);
const notFound = says(404, 'Not Found');

const files: readonly Case[] = [
  ['send, a missing file', () => sendError(`/${marker}`), notFound],
  ['send, a path outside of the root', () => sendError(`/../${marker}`), says(403, 'Forbidden')],
  [
    'serve-static without fallthrough',
    () => expressError([serveStatic(root, { fallthrough: false })], {}, `/${marker}`),
    notFound,
  ],
  ['koa-send', () => koaError([(ctx: object) => koaSend(ctx, `/${marker}`, { root })]), notFound],
  [
    'node:fs',
    () => new Promise((_, reject) => createReadStream(`/${marker}`).on('error', reject)),
    fault,
  ],
];

const viaFastifyCsrf = () =>
  fastifyError(
    async (app) => {
      await app.register(fastifyCookie);
      await app.register(fastifyCsrf);
      app.post('/', { onRequest: (...args) => app.csrfProtection(...args) }, () => '');
    },
    { method: 'POST' },
  );

const middlewares: readonly Case[] = [
  [
    'csurf',
    () => expressError([cookieParser(), csurf({ cookie: true })], { method: 'POST' }),
    says(403, 'invalid csrf token'),
  ],
  ['@fastify/csrf-protection', viaFastifyCsrf, says(403, 'Forbidden')],
  ['connect-timeout', () => expressError([timeout('10ms'), () => {}]), notNow],
];

checkCases('request bodies', bodies);
checkCases('files', files);
checkCases('other middlewares', middlewares);
