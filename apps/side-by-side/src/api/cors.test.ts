import { seeds } from '@error-contract/telephony';
import { pglite } from '@error-contract/telephony/testing/backends';
import { describe, expect, test } from 'vitest';
import type { Answer, Sent } from '../http/send.ts';
import { failureBody } from './expect-failure.ts';
import { agents, json, sized } from './rows/row.ts';
import { frameworks, useApps } from './suite.ts';

const origin = 'https://app.example.com';
const exposed =
  'ETag,Retry-After,WWW-Authenticate,X-RateLimit-Limit,X-RateLimit-Remaining,X-RateLimit-Reset,X-Request-Id';

/** The headers of CORS, and what a cache is told. */
function corsOf({ headers }: Answer): Record<string, string> {
  const all = [...headers].filter(([name]) => name === 'vary' || name.startsWith('access-control'));
  return Object.fromEntries(all);
}

const preflight = (path: string, method: string, from: string = origin): Sent => ({
  method: 'OPTIONS',
  path,
  key: undefined,
  headers: {
    origin: from,
    'access-control-request-method': method,
    'access-control-request-headers': 'authorization,if-match',
  },
});
const forPreflights = {
  'access-control-allow-headers':
    'Authorization,Content-Type,Idempotency-Key,If-Match,If-None-Match,X-Request-Id',
  'access-control-allow-methods': 'GET,HEAD,POST,PATCH,DELETE',
  'access-control-max-age': '600',
};

const { keys } = seeds;
const { support } = seeds.agents;
const dial = { agent_id: support, to_phone_number: seeds.brokenCarrierNumber };
const path = '/v1/agents';
/** A request for each status that the API answers. */
const answers: readonly (readonly [statusCode: number, request: Sent])[] = [
  [200, { path }],
  [200, { method: 'HEAD', path: '/health', key: undefined }],
  [201, { ...agents, json: { name: 'A' } }],
  [304, { path, headers: { 'if-none-match': '*' } }],
  [400, { path: '/v1/agents?page=0' }],
  [400, { ...agents, headers: json, body: '{' }],
  [401, { path, key: undefined }],
  [403, { ...agents, key: keys.reader, json: { name: 'A' } }],
  [404, { path: '/v1/agents/agt_x' }],
  [404, { path: '/v1/nothing' }],
  [404, { path: '/nothing', key: undefined }],
  [409, { method: 'DELETE', path: `${path}/${support}`, key: keys.acme }],
  [412, { path, headers: { 'if-match': '"old"' } }],
  [413, { ...agents, headers: json, body: sized(200_000) }],
  [415, { ...agents, headers: { 'content-type': 'text/plain' }, body: 'A' }],
  [422, { ...agents, json: { name: 'A', phone_number_id: 'pn_x' } }],
  [500, { method: 'POST', path: '/v1/calls', key: keys.acme, json: dial }],
];

describe.each(frameworks)('%s, for pages of one origin', (framework) => {
  const suite = useApps(pglite, { corsOrigins: ['https://other.example.com', origin] });
  const send = (sent: Sent) => suite.send(framework, sent);
  const fromPage = (sent: Sent, from = origin) =>
    send({ ...sent, headers: { ...sent.headers, origin: from } });

  test.each([
    [path, 'POST'],
    [`${path}/agt_x`, 'PATCH'],
    ['/v1/nothing', 'PUT'],
    ['/health', 'GET'],
    ['/', 'GET'],
  ])('a preflight for %s needs no key', async (target, method) => {
    const answer = await send(preflight(target, method));
    expect([answer.statusCode, answer.text]).toEqual([204, '']);
    const allowed = { 'access-control-allow-origin': origin, vary: 'Origin' };
    expect(corsOf(answer)).toEqual({ ...allowed, ...forPreflights });
    expect(answer.headers.has('x-ratelimit-limit')).toBe(false);
    expect(answer.headers.has('x-request-id')).toBe(true);
  });

  test.each(answers)('%i has the headers: %j', async (statusCode, request) => {
    const answer = await fromPage(request);
    expect(answer.statusCode).toBe(statusCode);
    expect(corsOf(answer)).toEqual({
      'access-control-allow-origin': origin,
      'access-control-expose-headers': exposed,
      vary: 'Origin',
    });
  });

  test('429 has the headers, and no preflight counts', async () => {
    for (let left = 2; left >= 0; left -= 1) {
      await send(preflight(path, 'GET'));
      const { headers } = await fromPage({ path, key: keys.burst });
      expect(headers.get('x-ratelimit-remaining')).toBe(String(left));
    }
    const answer = await fromPage({ path, key: keys.burst });
    expect(answer.statusCode).toBe(429);
    expect(corsOf(answer)).toMatchObject({ 'access-control-allow-origin': origin });
    expect((await send(preflight(path, 'GET'))).statusCode).toBe(204);
  });

  test.each(['https://evil.example.com', `${origin}.evil.com`, 'null', `${origin}/`, ''])(
    'a page of %j gets none',
    async (from) => {
      const answer = await fromPage({ path }, from);
      expect([answer.statusCode, corsOf(answer)]).toEqual([200, { vary: 'Origin' }]);
      const asked = await send(preflight(path, 'GET', from));
      expect([asked.statusCode, corsOf(asked)]).toEqual([401, { vary: 'Origin' }]);
    },
  );

  test('who is no page gets none', async () => {
    expect(corsOf(await send({ path }))).toEqual({ vary: 'Origin' });
  });

  test.each([
    [{ method: 'OPTIONS', path, key: undefined }, 401],
    [{ method: 'OPTIONS', path: '/v1', key: undefined }, 401],
    [{ method: 'OPTIONS', path: '/V1/nothing', key: undefined }, 401],
    [{ method: 'OPTIONS', path }, 404],
    [{ method: 'OPTIONS', path: '/health', key: undefined }, 404],
  ])('an OPTIONS that is no preflight is no route: %j', async (request, statusCode) => {
    const answer = await fromPage(request);
    expect([answer.statusCode, corsOf(answer)]).toEqual([statusCode, { vary: 'Origin' }]);
    if (statusCode === 404) expect(answer.text).toBe(failureBody(404, 'Route not found'));
  });
});

describe.each(frameworks)('%s', (framework) => {
  describe('for all pages', () => {
    const suite = useApps(pglite, { corsOrigins: ['*'] });

    test('any origin is allowed', async () => {
      const allowed = { 'access-control-allow-origin': '*', vary: 'Origin' };
      const asked = await suite.send(framework, preflight(path, 'GET', 'null'));
      expect(corsOf(asked)).toEqual({ ...allowed, ...forPreflights });
      const answer = await suite.send(framework, { path, headers: { origin: 'null' } });
      expect(corsOf(answer)).toEqual({ ...allowed, 'access-control-expose-headers': exposed });
    });

    test('an empty origin is none', async () => {
      const asked = await suite.send(framework, preflight(path, 'GET', ''));
      expect([asked.statusCode, corsOf(asked)]).toEqual([401, { vary: 'Origin' }]);
    });
  });

  describe('without origins', () => {
    const suite = useApps(pglite);

    test('CORS is off', async () => {
      const asked = await suite.send(framework, preflight(path, 'GET'));
      expect([asked.statusCode, corsOf(asked)]).toEqual([401, {}]);
      const answer = await suite.send(framework, { path, headers: { origin } });
      expect([answer.statusCode, corsOf(answer)]).toEqual([200, {}]);
    });
  });
});
