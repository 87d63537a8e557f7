import { help, json, type Row, type } from './row.ts';

const noRoute = 'Route not found';

/** Paths and methods without a route, and invalid ids. */
export const routes: readonly Row[] = [
  ['outside /v1', { path: '/nothing', key: undefined }, 404, noRoute],
  ['the root', { path: '/', key: undefined }, 404, noRoute],
  ['below /v1', { path: '/v1/nothing' }, 404, noRoute],
  ['/v1 itself', { path: '/v1' }, 404, noRoute],
  [
    'below /v1 without a key',
    { path: '/v1/nothing', key: undefined },
    401,
    `API key is missing. ${help}`,
  ],
  [
    'in capitals without a key',
    { path: '/V1/agents', key: undefined },
    401,
    `API key is missing. ${help}`,
  ],
  [
    'in capitals without a key, another method',
    { method: 'PUT', path: '/V1/agents', key: undefined },
    401,
    `API key is missing. ${help}`,
  ],
  [
    'outside /v1, with bad JSON',
    { method: 'POST', path: '/nothing', key: undefined, headers: json, body: '{' },
    404,
    noRoute,
  ],
  ['an encoded letter of /v1', { path: '/%761/agents', key: undefined }, 404, noRoute],
  ['a known path, another method', { method: 'PUT', path: '/v1/agents' }, 404, noRoute],
  [
    'the same with bad JSON',
    { method: 'PUT', path: '/v1/agents', headers: json, body: '{' },
    404,
    noRoute,
  ],
  [
    'POST with bad JSON',
    { method: 'POST', path: '/v1/nothing', headers: json, body: '{' },
    404,
    noRoute,
  ],
  [
    'POST with text',
    { method: 'POST', path: '/v1/nothing', headers: type('text/plain'), body: '{' },
    404,
    noRoute,
  ],
  ['OPTIONS', { method: 'OPTIONS', path: '/v1/agents' }, 404, noRoute],
  ['OPTIONS of /health', { method: 'OPTIONS', path: '/health', key: undefined }, 404, noRoute],
  ['POST to /health', { method: 'POST', path: '/health', key: undefined }, 404, noRoute],
  ['PROPFIND', { method: 'PROPFIND', path: '/v1/agents' }, 404, noRoute],
  ['two slashes', { path: '/v1//agents' }, 404, noRoute],
  ['two slashes at the end', { path: '/v1/agents//' }, 404, noRoute],
  ['two slashes at the beginning', { path: '//v1/agents', key: undefined }, 404, noRoute],
  ['two slashes, and one at the end', { path: '/v1//agents/' }, 404, noRoute],
  ['two slashes behind an id', { path: '/v1/agents/agt_x//' }, 404, noRoute],
  ['two slashes behind /health', { path: '/health//', key: undefined }, 404, noRoute],
  ['no id between slashes', { path: '/v1/campaigns//leads' }, 404, noRoute],
  ['an encoded letter', { path: '/v1/%61gents' }, 404, noRoute],
  ['one path more', { path: '/v1/agents/agt_x/more' }, 404, noRoute],
  ['an encoded slash in an id', { path: '/v1/agents/a%2Fb' }, 404, 'Agent not found'],
  ['a NUL in an id', { path: '/v1/agents/a%00b' }, 404, 'Agent not found'],
  ['an id of 2000 characters', { path: `/v1/agents/${'a'.repeat(2_000)}` }, 404, 'Agent not found'],
  ['__proto__ as an id', { path: '/v1/agents/__proto__' }, 404, 'Agent not found'],
  ['a slash at the end', { path: '/v1/agents/agt_x/' }, 404, 'Agent not found'],
  [
    'DELETE with a bad body',
    { method: 'DELETE', path: '/v1/agents/agt_x', headers: json, body: '{' },
    404,
    'Agent not found',
  ],
];
