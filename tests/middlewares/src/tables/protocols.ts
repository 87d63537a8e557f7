import type { GoodRow, Table, Tables } from '../check.ts';
import { json } from './requests.ts';

const results = 'application/graphql-response+json';
const query = (text: string, accept: string) => {
  const request = json('/graphql', { query: text });
  return { ...request, headers: { ...request.headers, Accept: accept } };
};
const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const token = (body: string) => ({ method: 'POST', path: '/oidc/token', headers: form, body });

const graphql: readonly GoodRow[] = [
  ['graphql-http: a query that does not parse', query('{', results)],
  ['graphql-http: an unknown field', query('{ secret }', results)],
  ['graphql-http: no query', json('/graphql', {})],
];

const trpc: readonly GoodRow[] = [
  ['tRPC: an error', { path: '/trpc/missing' }],
  ['tRPC: a fault', { path: '/trpc/failing' }],
  ['tRPC: an unknown procedure', { path: '/trpc/nowhere' }],
];

const orpc: readonly GoodRow[] = [
  ['oRPC: an error', json('/rpc/missing', {})],
  ['oRPC: a fault', json('/rpc/failing', {})],
];

const oidc: readonly GoodRow[] = [
  ['oidc-provider: an unknown client', token('grant_type=authorization_code&client_id=b&code=c')],
  ['oidc-provider: no grant type', token('client_id=agent&client_secret=hunter2')],
  ['oidc-provider: no access token', { path: '/oidc/me' }],
];

const kept = [...graphql, ...trpc, ...orpc];
const table = (rows: readonly GoodRow[]): Table => ({ fails: [], same: [], kept: rows });

export const protocols: Tables = {
  express: { protocols: table([...kept, ...oidc]) },
  fastify: { protocols: table(kept) },
  koa: { protocols: table([...kept, ...oidc]) },
};
