import { bodyOf, type Expected } from '../client/contract.ts';
import type { Request } from '../client/request.ts';
import type { Framework } from '../targets/targets.ts';

/** A request and its answer. */
export interface RequestRow {
  readonly name: string;
  readonly request: Request;
  readonly expected: Expected;
  /** Where only some frameworks refuse such a request: those, and why the others do not. */
  readonly only?: { readonly frameworks: readonly Framework[]; readonly reason: string };
}

const said = (status: number, message: string, headers = {}): Expected => ({
  status,
  body: bodyOf(status, message),
  headers,
});

const json = (body: string | Buffer, headers = {}): Request => ({
  method: 'POST',
  path: '/echo',
  headers: { 'Content-Type': 'application/json', ...headers },
  body,
});

const notJson = said(400, 'Request body is not valid JSON');
const unknown = said(404, 'Route not found');

const bodies: readonly RequestRow[] = [
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
    only: { frameworks: ['express'], reason: 'the parser of Fastify does not read it' },
  },
  {
    name: 'an unknown content encoding, refused by co-body',
    request: json('{}', { 'Content-Encoding': 'x-none' }),
    expected: { status: 415 },
    only: { frameworks: ['koa'], reason: 'its error has a status, and no type to know it by' },
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

const routes: readonly RequestRow[] = [
  { name: 'an unknown route', request: { path: '/nowhere' }, expected: unknown },
  { name: 'an unknown route with a query', request: { path: '/nowhere?a=%zz' }, expected: unknown },
  {
    name: 'an unknown route by POST',
    request: { ...json('{}'), path: '/nowhere' },
    expected: unknown,
  },
  { name: 'an unknown route below a mount', request: { path: '/sub/nowhere' }, expected: unknown },
  {
    name: 'an unknown route below a router',
    request: { path: '/router/nowhere' },
    expected: unknown,
  },
  { name: 'a route named constructor', request: { path: '/constructor' }, expected: unknown },
  { name: 'a long unknown route', request: { path: `/${'x'.repeat(4_000)}` }, expected: unknown },
  {
    name: 'a method that the route does not have',
    request: { method: 'DELETE', path: '/throw/conflict' },
    expected: unknown,
    only: { frameworks: ['express', 'fastify'], reason: 'Koa’s router has allowedMethods()' },
  },
  {
    name: 'allowedMethods',
    request: { method: 'DELETE', path: '/throw/conflict' },
    expected: { status: 405, headers: { allow: 'HEAD, GET' } },
    only: { frameworks: ['koa'], reason: 'only Koa’s router has it' },
  },
  {
    name: 'allowedMethods, an unknown method',
    request: { method: 'PURGE', path: '/throw/conflict' },
    expected: { status: 501, headers: { allow: 'HEAD, GET' } },
    only: { frameworks: ['koa'], reason: 'only Koa’s router has it' },
  },
];

const cancelled = said(409, 'Campaign is cancelled');

const nested: readonly RequestRow[] = ['sub', 'router'].flatMap((place) => [
  { name: `${place}: throws`, request: { path: `/${place}/throw/conflict` }, expected: cancelled },
  {
    name: `${place}: rejects`,
    request: { path: `/${place}/reject/conflict` },
    expected: cancelled,
  },
  {
    name: `${place}: hostile`,
    request: { path: `/${place}/throw/revoked proxy` },
    expected: { status: 500 },
  },
  {
    name: `${place}: answers`,
    request: { path: `/${place}/answer/text` },
    expected: said(409, 'Already there'),
  },
]);

const keptHeaders = {
  'access-control-allow-origin': 'https://app.example',
  vary: 'Origin, Accept-Encoding',
  'x-request-id': 'r-1',
  'x-ratelimit-limit': '100',
  'x-ratelimit-remaining': '99',
  'x-ratelimit-reset': '1700000000',
  'strict-transport-security': 'max-age=1',
  'content-security-policy': "default-src 'none'",
};

const headers: readonly RequestRow[] = [
  ...['conflict', 'plain error', 'too many requests', '416 with Content-Range'].map((name) => ({
    name: `abandoned success, ${name}`,
    request: { path: `/prepared/${name}` },
    expected: preparedExpectation(name),
  })),
  {
    name: 'a challenge that was set before stays',
    request: { path: '/challenged/unauthorized' },
    expected: { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } },
  },
  {
    name: 'a Retry-After that was set before stays',
    request: { path: '/challenged/too many requests' },
    expected: { status: 429, headers: { 'retry-after': '99' } },
  },
  {
    name: 'a status that was set before an error without one',
    request: { path: '/status-first/plain error' },
    expected: { status: 404 },
    only: { frameworks: ['express', 'fastify'], reason: 'Koa begins every response as a 404' },
  },
  {
    name: 'a status that was set before an error with one',
    request: { path: '/status-first/conflict' },
    expected: cancelled,
  },
];

function preparedExpectation(name: string): Expected {
  if (name === 'conflict') return said(409, 'Campaign is cancelled', keptHeaders);
  if (name === 'plain error') return { status: 500, headers: keptHeaders };
  if (name === 'too many requests') return { status: 429, headers: keptHeaders };
  return { status: 416, headers: { ...keptHeaders, 'content-range': 'bytes */10' } };
}

/** Requests whose answers are the same whatever serves them, but for what `only` names. */
export const requestRows: readonly RequestRow[] = [...bodies, ...routes, ...nested, ...headers];
