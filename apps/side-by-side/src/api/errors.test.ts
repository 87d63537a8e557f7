import { once } from 'node:events';
import { connect } from 'node:net';
import { seeds } from '@error-contract/telephony';
import { pglite } from '@error-contract/telephony/testing/backends';
import { describe, expect, test } from 'vitest';
import { expectFailure, expectRow } from './expect-failure.ts';
import { bodies } from './rows/bodies.ts';
import { fields } from './rows/fields.ts';
import { keys } from './rows/keys.ts';
import { missing } from './rows/missing.ts';
import { phoneFields } from './rows/phone-fields.ts';
import { queries } from './rows/queries.ts';
import { routes } from './rows/routes.ts';
import { agents, json, one, sized } from './rows/row.ts';
import { stories } from './rows/stories.ts';
import { frameworks, useApps } from './suite.ts';

const tooLarge = 'Request body is too large';
const noBody = one('body is required');
const tables = { bodies, queries, routes, keys, missing, fields, phoneFields };

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

  test('a body that is announced to be too large is refused before it arrives', async () => {
    const socket = connect(Number(new URL(suite.url(framework)).port), '127.0.0.1');
    const head = ['POST /v1/agents HTTP/1.1', 'Host: x', `Authorization: Bearer ${suite.key}`];
    socket.write(
      [...head, 'Content-Type: application/json', 'Content-Length: 200000', '\r\n'].join('\r\n'),
    );
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /);
    socket.destroy();
  });

  test('more than 1000 query parameters are all read', async () => {
    const names = Array.from({ length: 1_001 }, (_, index) => `p${index}`);
    const { text } = await suite.send(framework, { path: `/v1/agents?${names.join('&')}` });
    expect(JSON.parse(text).message.at(-1)).toBe('and 901 more fields are invalid');
  });

  test('an empty chunked body is no body', async () => {
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
    expectRow(answer, stories.carrierBroken);
    const logged = suite.logs.filter((line) => line.err);
    expect(logged).toEqual([
      expect.objectContaining({
        requestId: 'walk-1',
        err: expect.objectContaining({ message: expect.stringContaining('sip-gw-3') }),
      }),
    ]);
  });
});
