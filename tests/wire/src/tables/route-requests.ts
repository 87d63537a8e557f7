import { said } from '@error-contract/harness/expect-contract';
import { json } from './body-requests.ts';
import type { Only, RequestRow } from './request-row.ts';

const unknown = said(404, 'Route not found');
const badPath = said(400, 'Request path is not valid percent-encoding');
const onlyKoa: Only = [['koa'], 'only Koa’s router has it'];
const notKoa: Only = [['express', 'fastify', 'fetch', 'hono'], 'Koa’s router has allowedMethods()'];

const withMethod = (method: string, path = '/throw/conflict') => ({ method, path });
const allowed = (status: number) => ({ status, headers: { allow: 'HEAD, GET' } });

/** Unknown routes, and routes that do not have the method. */
export const routes: readonly RequestRow[] = [
  ['an unknown route', { path: '/nowhere' }, unknown],
  ['an unknown route with a query', { path: '/nowhere?a=%zz' }, unknown],
  ['an unknown route by POST', { ...json('{}'), path: '/nowhere' }, unknown],
  ['an unknown route below a mount', { path: '/sub/nowhere' }, unknown],
  ['an unknown route below a router', { path: '/router/nowhere' }, unknown],
  ['bad percent-encoding', { path: '/nowhere/%zz' }, badPath],
  ['bad UTF-8 in the path', { path: '/nowhere/%ff' }, badPath],
  ['bad percent-encoding by HEAD', withMethod('HEAD', '/%'), badPath],
  ['a route named constructor', { path: '/constructor' }, unknown],
  ['a long unknown route', { path: `/${'x'.repeat(4_000)}` }, unknown],
  ['a method that the route does not have', withMethod('DELETE'), unknown, notKoa],
  ['allowedMethods', withMethod('DELETE'), allowed(405), onlyKoa],
  ['allowedMethods, an unknown method', withMethod('PURGE'), allowed(501), onlyKoa],
];

const cancelled = said(409, 'Campaign is cancelled');

/** Apps and routers that are mounted in another. */
export const nested: readonly RequestRow[] = ['sub', 'router'].flatMap((place): RequestRow[] => [
  [`${place}: throws`, { path: `/${place}/throw/conflict` }, cancelled],
  [`${place}: rejects`, { path: `/${place}/reject/conflict` }, cancelled],
  [`${place}: hostile`, { path: `/${place}/throw/revoked proxy` }, { status: 500 }],
  [`${place}: answers`, { path: `/${place}/answer/text` }, said(409, 'Already there')],
]);
