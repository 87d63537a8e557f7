import { pglite } from '@error-contract/telephony/testing/backends';
import { describe, expect, test } from 'vitest';
import { frameworks, useApps } from './suite.ts';

const path = '/v1/call-logs';

describe.each(frameworks)('%s', (framework) => {
  const suite = useApps(pglite);
  const get = (headers: Record<string, string> = {}, method = 'GET') =>
    suite.send(framework, { method, path, headers });

  async function call(): Promise<void> {
    const agent = { method: 'POST', path: '/v1/agents', json: { name: 'A' } };
    const { id: agent_id } = await suite.get<{ id: string }>(framework, agent);
    const json = { agent_id, to_phone_number: '+14155550123' };
    await suite.get(framework, { method: 'POST', path: '/v1/calls', json });
  }

  test.each([
    ['its ETag', (etag: string) => etag],
    ['its ETag, weak', (etag: string) => `W/${etag}`],
    ['its ETag in a list', (etag: string) => `"other", ${etag}`],
    ['*', () => '*'],
  ])('%s is 304, without a body', async (_, toHeader) => {
    await call();
    const first = await get();
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    for (const method of ['GET', 'HEAD']) {
      const { statusCode, text, headers } = await get({ 'if-none-match': toHeader(etag) }, method);
      expect([statusCode, text]).toEqual([304, '']);
      expect(headers.get('etag')).toBe(etag);
      expect(headers.get('content-type')).toBeNull();
      expect(headers.has('x-request-id')).toBe(true);
      expect(headers.has('x-ratelimit-remaining')).toBe(true);
    }
  });

  test('another ETag is 200, and a new call changes the ETag', async () => {
    const { headers } = await get();
    const etag = headers.get('etag') ?? '';
    expect((await get({ 'if-none-match': '"other"' })).statusCode).toBe(200);
    await call();
    const changed = await get({ 'if-none-match': etag });
    expect(changed.statusCode).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
  });

  test('no-cache beside a current ETag changes nothing', async () => {
    const etag = (await get()).headers.get('etag') ?? '';
    const answer = await get({ 'if-none-match': etag, 'cache-control': 'no-cache' });
    expect(answer.statusCode).toBe(304);
  });

  test('the ETag is the same on all three', async () => {
    await call();
    const answers = await Promise.all(frameworks.map((other) => suite.send(other, { path })));
    expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(1);
  });

  test('an error has none', async () => {
    const { statusCode, headers } = await suite.send(framework, { path: `${path}?page=0` });
    expect([statusCode, headers.get('etag')]).toEqual([400, null]);
  });
});
