import { said } from '@error-contract/harness/expect-contract';
import { json } from './body-requests.ts';
import type { RequestRow } from './request-row.ts';

const unknown = said(404, 'Route not found');
const badPath = said(400, 'Request path is not valid percent-encoding');

/** Routes that nobody has, or not by that method. */
export const routes: readonly RequestRow[] = [
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
  { name: 'bad percent-encoding', request: { path: '/nowhere/%zz' }, expected: badPath },
  { name: 'bad UTF-8 in the path', request: { path: '/nowhere/%ff' }, expected: badPath },
  {
    name: 'bad percent-encoding by HEAD',
    request: { method: 'HEAD', path: '/%' },
    expected: badPath,
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

/** Apps and routers that are mounted in another. */
export const nested: readonly RequestRow[] = ['sub', 'router'].flatMap((place) => [
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
