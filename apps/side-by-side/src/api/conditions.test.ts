import { pglite, servers } from '@error-contract/telephony/testing/backends';
import { describe, expect, test } from 'vitest';
import type { Answer, Sent } from '../http/send.ts';
import { expectFailure } from './expect-failure.ts';
import { frameworks, type Suite, useApps } from './suite.ts';

const changed =
  'The resource is not in the state that If-Match names. Read it again: it has changed.';
const etagOf = ({ headers }: Answer) => headers.get('etag') ?? 'none';

/** Everything that a GET shows. */
const shown = [
  '/v1/api-keys',
  '/v1/agents',
  '/v1/agents/:agent',
  '/v1/phone-numbers',
  '/v1/phone-numbers/:number',
  '/v1/campaigns?limit=1',
  '/v1/campaigns/:campaign',
  '/v1/campaigns/:campaign/leads',
  '/v1/call-logs',
  '/v1/telephony-config',
];

/** What a PATCH changes, and a change of it. */
const changing: readonly (readonly [path: string, change: object])[] = [
  ['/v1/agents/:agent', { prompt: 'Be brief.' }],
  ['/v1/campaigns/:campaign', { name: 'D' }],
  ['/v1/telephony-config', { sip_enabled: true }],
];

/** Creates what a path refers to, and puts the ids into it. */
async function fill(suite: Suite, path: string): Promise<string> {
  const post = async (to: string, json: object) => {
    const sent = { method: 'POST', path: to, json };
    return (await suite.get<{ id: string }>(frameworks[0] ?? '', sent)).id;
  };
  const agent = await post('/v1/agents', { name: 'A' });
  const phone_number = '+14155550166';
  const number = await post('/v1/phone-numbers', { phone_number, provider: 'sip' });
  const from = { name: 'C', agent_id: agent, from_phone_number: phone_number };
  const campaign = await post('/v1/campaigns', from);
  const ids = new Map(Object.entries({ agent, number, campaign }));
  return path.replace(/:(\w+)/, (_, name: string) => ids.get(name) ?? '');
}

describe('conditions', () => {
  const suite = useApps(pglite);

  describe.each(frameworks)('%s', (framework) => {
    const send = (sent: Sent) => suite.send(framework, sent);

    test.each(shown)('%s is 304 for its ETag, without a body', async (template) => {
      const path = await fill(suite, template);
      const first = await send({ path });
      const etag = etagOf(first);
      expect(etag).toMatch(/^"[\w-]{43}"$/);
      for (const method of ['GET', 'HEAD']) {
        const headers = { 'if-none-match': `"other", W/${etag}`, 'if-match': etag };
        const answer = await send({ method, path, headers });
        expect([answer.statusCode, answer.text]).toEqual([304, '']);
        expect(etagOf(answer)).toBe(etag);
        expect(answer.headers.get('cache-control')).toBe('private, no-cache');
        expect(answer.headers.get('content-type')).toBeNull();
        expect(answer.headers.get('content-length')).toBeNull();
        expect(answer.headers.has('x-request-id')).toBe(true);
        expect(answer.headers.has('x-ratelimit-remaining')).toBe(true);
      }
      const other = await send({ path, headers: { 'if-none-match': '"other"' } });
      expect([other.statusCode, other.text]).toEqual([200, first.text]);
    });

    test.each(changing)('%s is changed once for its ETag', async (template, json) => {
      const path = await fill(suite, template);
      const headers = { 'if-match': etagOf(await send({ path })) };
      const first = await send({ method: 'PATCH', path, json, headers });
      expect(first.statusCode).toBe(200);
      const again = await send({ method: 'PATCH', path, json, headers });
      expectFailure(again, 412, changed);
      const now = await send({ path });
      expect([etagOf(now), now.text]).toEqual([etagOf(first), first.text]);
    });

    test.each(['/v1/phone-numbers/:number', '/v1/campaigns/:campaign'])(
      '%s is deleted for its ETag',
      async (template) => {
        const path = await fill(suite, template);
        const old = await send({ method: 'DELETE', path, headers: { 'if-match': '"old"' } });
        expectFailure(old, 412, changed);
        const headers = { 'if-match': `"old", ${etagOf(await send({ path }))}` };
        const deletion = await send({ method: 'DELETE', path, headers });
        expect([deletion.statusCode, deletion.headers.get('etag')]).toEqual([200, null]);
        expect((await send({ method: 'DELETE', path, headers })).statusCode).toBe(404);
      },
    );

    test('an agent in use is 412 before it is 409', async () => {
      const deletion = { method: 'DELETE', path: await fill(suite, '/v1/agents/:agent') };
      const weak = `W/${etagOf(await send({ path: deletion.path }))}`;
      expectFailure(await send({ ...deletion, headers: { 'if-match': weak } }), 412, changed);
      expect((await send({ ...deletion, headers: { 'if-match': '*' } })).statusCode).toBe(409);
    });

    test('an error has no ETag, and a new call changes that of the list', async () => {
      const agent_id = await fill(suite, ':agent');
      const path = '/v1/call-logs';
      const { statusCode, headers } = await send({ path: `${path}?page=0` });
      expect([statusCode, headers.get('etag')]).toEqual([400, null]);
      const before = etagOf(await send({ path }));
      const json = { agent_id, to_phone_number: '+14155550123' };
      await send({ method: 'POST', path: '/v1/calls', json });
      const after = await send({ path, headers: { 'if-none-match': before } });
      expect(after.statusCode).toBe(200);
      expect(etagOf(after)).not.toBe(before);
    });
  });

  test.each(shown)('the ETag of %s is the same on all three', async (template) => {
    const path = await fill(suite, template);
    const answers = await Promise.all(frameworks.map((other) => suite.send(other, { path })));
    expect(new Set(answers.map(etagOf)).size).toBe(1);
  });
});

describe.each([pglite, ...servers()])('on $name', (backend) => {
  const suite = useApps(backend);

  test.each(changing)('of six changes of %s with one ETag one is made', async (template, json) => {
    const path = await fill(suite, template);
    const headers = { 'if-match': etagOf(await suite.send(frameworks[0] ?? '', { path })) };
    const answers = await Promise.all(
      [...frameworks, ...frameworks].map((framework) =>
        suite.send(framework, { method: 'PATCH', path, json, headers }),
      ),
    );
    const statusCodes = answers.map(({ statusCode }) => statusCode).sort();
    expect(statusCodes).toEqual([200, 412, 412, 412, 412, 412]);
  });
});
