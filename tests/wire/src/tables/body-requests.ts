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
/** Bodies that a parser refuses. */
export const bodies: readonly RequestRow[] = [
  { name: 'JSON that is cut off', request: json('{"a":'), expected: notJson },
  {
    name: 'JSON with a secret beside the fault',
    request: json('{"pw":"hunter2"x}'),
    expected: notJson,
  },
  { name: 'JSON of no JSON', request: json('hello'), expected: notJson },
  { name: 'oversized JSON', request: json(`"${'x'.repeat(2_000)}"`), expected: { status: 413 } },
  {
    name: 'oversized JSON, announced by 1 MB',
    request: json(JSON.stringify({ a: 'x'.repeat(1_000_000) })),
    expected: { status: 413 },
  },
  {
    name: 'JSON whose top is a string',
    request: json('"a"'),
    expected: notJson,
    only: { frameworks: ['express', 'koa'], reason: 'Fastify takes every JSON value' },
  },
  {
    name: 'an unknown charset',
    request: json('{}', { 'Content-Type': 'application/json; charset=x-none' }),
    expected: said(415, 'Request body has an unsupported charset'),
    only: { frameworks: ['express'], reason: 'the parsers of Fastify and Koa do not read it' },
  },
  {
    name: 'an unknown content encoding',
    request: json('{}', { 'Content-Encoding': 'x-none' }),
    expected: said(415, 'Request body has an unsupported encoding'),
    only: { frameworks: ['express', 'koa'], reason: 'the parser of Fastify does not read it' },
  },
  {
    name: 'an unknown media type',
    request: json('<a/>', { 'Content-Type': 'text/xml' }),
    expected: { status: 415 },
    only: {
      frameworks: ['fastify'],
      reason: 'express.json and @koa/bodyparser ignore such bodies',
    },
  },
  {
    name: 'JSON that is empty',
    request: json(''),
    expected: notJson,
    only: {
      frameworks: ['fastify'],
      reason: 'express.json and @koa/bodyparser make an object of it',
    },
  },
  {
    name: 'a poisoned prototype',
    request: json('{"__proto__":{"a":1}}'),
    expected: notJson,
    only: { frameworks: ['fastify', 'koa'], reason: 'express.json defines it as a property' },
  },
];
