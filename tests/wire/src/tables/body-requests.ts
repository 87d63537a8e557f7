import { said } from '@error-contract/harness/expect-contract';
import type { Request } from '@error-contract/harness/request';
import type { RequestRow } from './request-row.ts';

/** A POST of a JSON text. */
export const json = (body: string | Buffer, headers = {}): Request => ({
  method: 'POST',
  path: '/echo',
  headers: { 'Content-Type': 'application/json', ...headers },
  body,
});

const notJson = said(400, 'Request body is not valid JSON');
const unsupported = (what: string) => said(415, `Request body has an unsupported ${what}`);
const tooLarge = { status: 413 };

export const noBrotli = json('{"a":"hunter2"}', { 'Content-Encoding': 'br' });
export const notCompressed = said(400, 'Request body is not correctly compressed');

/** Bodies that a parser refuses. */
export const bodies: readonly RequestRow[] = [
  ['JSON that is cut off', json('{"a":'), notJson],
  ['JSON with a secret beside the fault', json('{"pw":"hunter2"x}'), notJson],
  ['JSON of no JSON', json('hello'), notJson],
  ['oversized JSON', json(`"${'x'.repeat(2_000)}"`), tooLarge],
  ['oversized JSON, announced by 1 MB', json(`{"a":"${'x'.repeat(1_000_000)}"}`), tooLarge],
  [
    'JSON whose top is a string',
    json('"a"'),
    notJson,
    [['express', 'koa', 'fetch', 'hono'], 'Fastify takes every JSON value'],
  ],
  [
    'an unknown charset',
    json('{}', { 'Content-Type': 'application/json; charset=x-none' }),
    unsupported('charset'),
    [['express', 'fetch', 'hono'], 'the parsers of Fastify and Koa do not read it'],
  ],
  [
    'an unknown content encoding',
    json('{}', { 'Content-Encoding': 'x-none' }),
    unsupported('encoding'),
    [['express', 'koa', 'fetch', 'hono'], 'the parser of Fastify does not read it'],
  ],
  [
    'a body that is no gzip',
    json('{"a":"hunter2"}', { 'Content-Encoding': 'gzip' }),
    notCompressed,
    [['express', 'koa', 'fetch', 'hono'], 'the parser of Fastify does not read it'],
  ],
  [
    'an unknown media type',
    json('<a/>', { 'Content-Type': 'text/xml' }),
    { status: 415 },
    [['fastify', 'fetch', 'hono'], 'express.json and @koa/bodyparser ignore such bodies'],
  ],
  [
    'JSON that is empty',
    json(''),
    notJson,
    [['fastify', 'fetch', 'hono'], 'express.json and @koa/bodyparser make an object of it'],
  ],
  [
    'a poisoned prototype',
    json('{"__proto__":{"a":1}}'),
    notJson,
    [['fastify', 'koa', 'fetch', 'hono'], 'express.json defines it as a property'],
  ],
];
