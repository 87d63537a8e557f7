import type { Agent, Campaign, PhoneNumber } from '@error-contract/telephony';
import { pglite, servers } from '@error-contract/telephony/testing/backends';
import { describe, expect, test } from 'vitest';
import type { Answer, Sent } from '../http/send.ts';
import { expectFailure } from './expect-failure.ts';
import { frameworks, useApps } from './suite.ts';

const changed =
  'The resource is not in the state that If-Match names. Read it again: it has changed.';
const etagOf = ({ headers }: Answer) => headers.get('etag') ?? 'none';

interface Things {
  readonly agent: Agent;
  readonly number: PhoneNumber;
  readonly campaign: Campaign;
}

type Shown = readonly [path: (things: Things) => string, change: object | undefined];

/** Everything that a GET shows, and a change of it. */
const shown: readonly Shown[] = [
  [() => '/v1/api-keys', undefined],
  [() => '/v1/agents', undefined],
  [({ agent }) => `/v1/agents/${agent.id}`, { prompt: 'Be brief.' }],
  [() => '/v1/phone-numbers', undefined],
  [({ number }) => `/v1/phone-numbers/${number.id}`, undefined],
  [() => '/v1/campaigns?limit=1', undefined],
  [({ campaign }) => `/v1/campaigns/${campaign.id}`, { name: 'D' }],
  [({ campaign }) => `/v1/campaigns/${campaign.id}/leads`, undefined],
  [() => '/v1/call-logs', undefined],
  [() => '/v1/telephony-config', { sip_enabled: true }],
];
const changing = shown.filter(([, change]) => change);

describe.each([pglite, ...servers()])('on $name', (backend) => {
  const suite = useApps(backend);

  async function createThings(framework: string): Promise<Things> {
    const post = <Body>(path: string, json: object) =>
      suite.get<Body>(framework, { method: 'POST', path, json });
    const agent = await post<Agent>('/v1/agents', { name: 'A' });
    const number = { phone_number: '+14155550166', provider: 'sip' };
    const from = { agent_id: agent.id, from_phone_number: number.phone_number };
    return {
      agent,
      number: await post<PhoneNumber>('/v1/phone-numbers', number),
      campaign: await post<Campaign>('/v1/campaigns', { name: 'C', ...from }),
    };
  }

  describe.each(frameworks)('%s', (framework) => {
    const send = (sent: Sent) => suite.send(framework, sent);

    test.each(shown)('%s is 304 for its ETag, without a body', async (toPath) => {
      const path = toPath(await createThings(framework));
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

    test.each(changing)('%s is changed once for its ETag', async (toPath, json) => {
      const path = toPath(await createThings(framework));
      const headers = { 'if-match': etagOf(await send({ path })) };
      const first = await send({ method: 'PATCH', path, json, headers });
      expect(first.statusCode).toBe(200);
      const again = await send({ method: 'PATCH', path, json, headers });
      expectFailure(again, 412, changed);
      const now = await send({ path });
      expect([etagOf(now), now.text]).toEqual([etagOf(first), first.text]);
    });

    test.each([
      ({ number }: Things) => `/v1/phone-numbers/${number.id}`,
      ({ campaign }: Things) => `/v1/campaigns/${campaign.id}`,
    ])('%s is deleted for its ETag', async (toPath) => {
      const path = toPath(await createThings(framework));
      const old = await send({ method: 'DELETE', path, headers: { 'if-match': '"old"' } });
      expectFailure(old, 412, changed);
      const headers = { 'if-match': `"old", ${etagOf(await send({ path }))}` };
      const deletion = await send({ method: 'DELETE', path, headers });
      expect([deletion.statusCode, deletion.headers.get('etag')]).toEqual([200, null]);
      expect((await send({ method: 'DELETE', path, headers })).statusCode).toBe(404);
    });

    test('an agent in use is 412 before it is 409', async () => {
      const { agent } = await createThings(framework);
      const deletion = { method: 'DELETE', path: `/v1/agents/${agent.id}` };
      const weak = `W/${etagOf(await send({ path: deletion.path }))}`;
      expectFailure(await send({ ...deletion, headers: { 'if-match': weak } }), 412, changed);
      expect((await send({ ...deletion, headers: { 'if-match': '*' } })).statusCode).toBe(409);
    });

    test('an error has no ETag, and a new call changes that of the list', async () => {
      const { agent } = await createThings(framework);
      const path = '/v1/call-logs';
      const { statusCode, headers } = await send({ path: `${path}?page=0` });
      expect([statusCode, headers.get('etag')]).toEqual([400, null]);
      const before = etagOf(await send({ path }));
      const json = { agent_id: agent.id, to_phone_number: '+14155550123' };
      await send({ method: 'POST', path: '/v1/calls', json });
      const after = await send({ path, headers: { 'if-none-match': before } });
      expect(after.statusCode).toBe(200);
      expect(etagOf(after)).not.toBe(before);
    });
  });

  test.each(shown)('the ETag of %s is the same on all three', async (toPath) => {
    const path = toPath(await createThings(frameworks[0] ?? ''));
    const answers = await Promise.all(frameworks.map((other) => suite.send(other, { path })));
    expect(new Set(answers.map(etagOf)).size).toBe(1);
  });

  test.each(changing)('of six changes of %s with one ETag one is made', async (toPath, json) => {
    const path = toPath(await createThings(frameworks[0] ?? ''));
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
