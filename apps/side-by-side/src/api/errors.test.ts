import { seeds } from '@error-contract/telephony';
import { pglite } from '@error-contract/telephony/testing/backends';
import { describe, expect, test } from 'vitest';
import type { Sent } from '../http/send.ts';
import { expectFailure } from './expect-failure.ts';
import { frameworks, useApps } from './suite.ts';

type Row = readonly [
  name: string,
  request: Sent,
  statusCode: number,
  message: string | readonly string[],
];

const type = (value: string) => ({ 'content-type': value });
const json = type('application/json');
const agents = { method: 'POST', path: '/v1/agents' };
const upload = { method: 'POST', path: '/v1/campaigns/cmp_x/leads/upload' };
const one = (message: string) => `Validation failed: ${message}`;
const notJson = 'Request body is not valid JSON';
const tooLarge = 'Request body is too large';
const noRoute = 'Route not found';
const jsonNeeded = 'Request body must be JSON: Content-Type: application/json';
const formNeeded = 'Request body must be a form: Content-Type: multipart/form-data';
const compressed = 'Request body must not be compressed';
const notObject = one('body must be an object');
const noBody = one('body is required');
const nameNeeded = one('name is required');
const sized = (bytes: number) => `{"name":"A","prompt":"${'a'.repeat(bytes - 24)}"}`;
const help = 'Send it as "Authorization: Bearer YOUR_API_KEY".';
const auth = (authorization: string): Sent => ({
  path: '/v1/agents',
  key: undefined,
  headers: { authorization },
});

const bodies: readonly Row[] = [
  ['no body', agents, 400, noBody],
  ['no body, but a type', { ...agents, headers: json }, 400, noBody],
  ['an empty body with a type', { ...agents, headers: json, body: '' }, 400, noBody],
  ['a number', { ...agents, headers: json, body: '1' }, 400, notObject],
  ['null', { ...agents, headers: json, body: 'null' }, 400, notObject],
  ['an array', { ...agents, headers: json, body: '[]' }, 400, notObject],
  ['an empty object', { ...agents, headers: json, body: '{}' }, 400, nameNeeded],
  ['a BOM before it', { ...agents, headers: json, body: '\ufeff{}' }, 400, nameNeeded],
  ['half of it', { ...agents, headers: json, body: '{"name":' }, 400, notJson],
  ['a comma too many', { ...agents, headers: json, body: '{"name":"A",}' }, 400, notJson],
  ['only a space', { ...agents, headers: json, body: ' ' }, 400, notJson],
  ['__proto__', { ...agents, headers: json, body: '{"__proto__":{"name":"A"}}' }, 400, notJson],
  [
    '__proto__ further in',
    { ...agents, headers: json, body: '{"name":"A","prompt":[{"__proto__":1}]}' },
    400,
    notJson,
  ],
  [
    'constructor',
    { ...agents, json: { constructor: { prototype: 1 } } },
    400,
    ['name is required', 'constructor is not a recognized field'],
  ],
  [
    'several fields wrong',
    { ...agents, json: { name: 1, colour: 'red' } },
    400,
    ['name must be a string', 'colour is not a recognized field'],
  ],
  [
    'a NUL',
    { ...agents, json: { name: 'a\0' } },
    400,
    one('name must be text without NUL or broken characters'),
  ],
  [
    'exactly 100 kB',
    { ...agents, headers: json, body: sized(102_400) },
    400,
    one('prompt must be at most 20000 characters long'),
  ],
  ['100 kB and a byte', { ...agents, headers: json, body: sized(102_401) }, 413, tooLarge],
  ['1 MB', { ...agents, headers: json, body: sized(1_048_576) }, 413, tooLarge],
  ['text', { ...agents, headers: type('text/plain'), body: '{}' }, 415, jsonNeeded],
  [
    'a form',
    { ...agents, headers: type('application/x-www-form-urlencoded'), body: 'name=A' },
    415,
    jsonNeeded,
  ],
  [
    'other JSON',
    { ...agents, headers: type('application/vnd.api+json'), body: '{}' },
    415,
    jsonNeeded,
  ],
  [
    'a list of types',
    { ...agents, headers: type('application/json, text/html'), body: '{}' },
    415,
    jsonNeeded,
  ],
  ['a broken type', { ...agents, headers: type('application'), body: '{}' }, 415, jsonNeeded],
  [
    'Latin-1',
    { ...agents, headers: type('application/json; charset=latin1'), body: '{}' },
    415,
    jsonNeeded,
  ],
  [
    'UTF-8',
    { ...agents, headers: type('Application/JSON;charset="UTF-8"'), body: '{}' },
    400,
    nameNeeded,
  ],
  [
    'gzip',
    { ...agents, headers: { ...json, 'content-encoding': 'gzip' }, body: '{}' },
    415,
    compressed,
  ],
  ['PATCH without a body', { method: 'PATCH', path: '/v1/agents/agt_x' }, 400, noBody],
  ['JSON to an upload', { ...upload, headers: json, body: '{}' }, 415, formNeeded],
  ['nothing to an upload', upload, 415, formNeeded],
];

const queries: readonly Row[] = [
  ['page 0', { path: '/v1/agents?page=0' }, 400, one('page must be at least 1')],
  ['limit 101', { path: '/v1/agents?limit=101' }, 400, one('limit must be at most 100')],
  ['two pages', { path: '/v1/agents?page=1&page=2' }, 400, one('page must be a number')],
  ['a text', { path: '/v1/agents?page=one' }, 400, one('page must be a number')],
  [
    'an unknown one',
    { path: '/v1/call-logs?colour=1' },
    400,
    one('colour is not a recognized field'),
  ],
  ['brackets', { path: '/v1/agents?page[]=1' }, 400, one('page[] is not a recognized field')],
  ['bad percent-encoding', { path: '/v1/agents?page=%zz' }, 400, one('page must be a number')],
  [
    'both',
    { path: '/v1/agents?page=1.5&limit=-1' },
    400,
    ['page must be an integer', 'limit must be at least 1'],
  ],
];

const routes: readonly Row[] = [
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

const keys: readonly Row[] = [
  ['no key', { path: '/v1/agents', key: undefined }, 401, `API key is missing. ${help}`],
  ['Basic', auth('Basic YTpi'), 401, `API key is malformed. ${help}`],
  ['no token', auth('Bearer'), 401, `API key is malformed. ${help}`],
  ['two tokens', auth('Bearer a:b c:d'), 401, `API key is malformed. ${help}`],
  ['no colon', auth('Bearer acme_demo'), 401, 'API key is malformed. It has two parts: id:secret.'],
  [
    'no secret',
    auth('Bearer acme_demo:'),
    401,
    'API key is malformed. It has two parts: id:secret.',
  ],
  ['a wrong secret', auth('Bearer acme_demo:wrong'), 401, 'API key is invalid'],
  ['a wrong id', auth('Bearer __proto__:wrong'), 401, 'API key is invalid'],
  ['revoked', auth(`Bearer ${seeds.keys.revoked}`), 401, 'API key has been revoked'],
  ['expired', auth(`Bearer ${seeds.keys.expired}`), 401, 'API key has expired'],
  [
    'a wrong key before bad JSON',
    { ...agents, key: 'a:b', headers: json, body: '{' },
    401,
    'API key is invalid',
  ],
];

const missing: readonly Row[] = [
  ['agent', { path: '/v1/agents/agt_x' }, 404, 'Agent not found'],
  [
    "agent of another organization's",
    { path: `/v1/agents/${seeds.agents.globex}` },
    404,
    'Agent not found',
  ],
  [
    'agent to change',
    { method: 'PATCH', path: '/v1/agents/agt_x', json: {} },
    404,
    'Agent not found',
  ],
  ['agent to delete', { method: 'DELETE', path: '/v1/agents/agt_x' }, 404, 'Agent not found'],
  ['phone number', { path: '/v1/phone-numbers/pn_x' }, 404, 'Phone number not found'],
  [
    'phone number to delete',
    { method: 'DELETE', path: '/v1/phone-numbers/pn_x' },
    404,
    'Phone number not found',
  ],
  ['campaign', { path: '/v1/campaigns/cmp_x' }, 404, 'Campaign not found'],
  [
    'campaign to change',
    { method: 'PATCH', path: '/v1/campaigns/cmp_x', json: {} },
    404,
    'Campaign not found',
  ],
  [
    'campaign to delete',
    { method: 'DELETE', path: '/v1/campaigns/cmp_x' },
    404,
    'Campaign not found',
  ],
  ['campaign of leads', { path: '/v1/campaigns/cmp_x/leads' }, 404, 'Campaign not found'],
  [
    'campaign of a lead',
    { method: 'POST', path: '/v1/campaigns/cmp_x/leads', json: { phone_number: '+14155550123' } },
    404,
    'Campaign not found',
  ],
  ['API key', { method: 'DELETE', path: '/v1/api-keys/key_x' }, 404, 'API key not found'],
];

const tables = { bodies, queries, routes, keys, missing };

describe.each(frameworks)('%s', (framework) => {
  const suite = useApps(pglite);

  describe.each(Object.entries(tables))('%s', (_, rows) => {
    test.each(rows)('%s', async (__, request, statusCode, message) => {
      const answer = await suite.send(framework, request);
      expectFailure(answer, statusCode, message);
      const isKnown = statusCode !== 401 && !('key' in request);
      expect(answer.headers.has('x-ratelimit-limit')).toBe(isKnown);
    });
  });

  test.each([
    ['no key', undefined, 'Bearer'],
    ['a wrong key', 'a:b', 'Bearer error="invalid_token"'],
  ])('%s says how to authenticate', async (_, key, challenge) => {
    const { headers } = await suite.send(framework, { path: '/v1/agents', key });
    expect(headers.get('www-authenticate')).toBe(challenge);
  });

  test('a body in chunks is measured while it arrives', async () => {
    const body = new Blob([sized(200_000)]).stream();
    const response = await fetch(`${suite.url(framework)}/v1/agents`, {
      method: 'POST',
      headers: { ...json, authorization: `Bearer ${suite.key}` },
      body,
      duplex: 'half',
    });
    expect([response.status, await response.json()]).toEqual([
      413,
      { statusCode: 413, message: tooLarge, error: 'Payload Too Large' },
    ]);
  });

  test('no bytes in chunks are no body', async () => {
    const response = await fetch(`${suite.url(framework)}/v1/agents`, {
      method: 'POST',
      headers: { ...json, authorization: `Bearer ${suite.key}` },
      body: new Blob([]).stream(),
      duplex: 'half',
    });
    expect(await response.json()).toMatchObject({ statusCode: 400, message: noBody });
  });

  test('a slash at the end and capitals do not matter', async () => {
    const { statusCode } = await suite.send(framework, { path: '/V1/Agents/' });
    expect(statusCode).toBe(200);
  });

  test('the 500 of a broken carrier is only in the log, with the id of the request', async () => {
    const { id } = await suite.get<{ id: string }>(framework, { ...agents, json: { name: 'A' } });
    const json = { agent_id: id, to_phone_number: seeds.brokenCarrierNumber };
    const headers = { 'x-request-id': 'walk-1' };
    const answer = await suite.send(framework, {
      method: 'POST',
      path: '/v1/calls',
      json,
      headers,
    });
    const message = 'An unexpected error occurred. If this persists, contact support.';
    expectFailure(answer, 500, message);
    const logged = suite.logs.filter((line) => line.err);
    expect(logged).toEqual([
      expect.objectContaining({
        requestId: 'walk-1',
        err: expect.objectContaining({ message: expect.stringContaining('sip-gw-3') }),
      }),
    ]);
  });
});
