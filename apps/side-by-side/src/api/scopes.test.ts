import { allScopes, type Scope, scopedRoutes, scopes } from '@error-contract/telephony';
import { pglite } from '@error-contract/telephony/testing/backends';
import { describe, expect, test } from 'vitest';
import { expectFailure, expectRow } from './expect-failure.ts';
import { needs, scopeRows } from './rows/scopes.ts';
import { stories } from './rows/stories.ts';
import { frameworks, useApps } from './suite.ts';

const general = new Set<Scope>(['read', 'write']);

describe.each(frameworks)('%s', (framework) => {
  const suite = useApps(pglite);

  async function keyWith(...given: Scope[]): Promise<string> {
    const input = { name: 'Few', scopes: given };
    const { apiKeys } = suite.telephony;
    return (await apiKeys.create(suite.organizationId, input, allScopes)).api_key;
  }

  test.each(scopeRows)('%s', async (_, request, statusCode, message) => {
    const answer = await suite.send(framework, request);
    expectFailure(answer, statusCode, message);
    expect(answer.headers.get('x-ratelimit-limit')).toBe('100');
  });

  test.each(scopedRoutes)('$method $path needs $scope and no more', async (route) => {
    const { method, scope } = route;
    const path = route.path.replace(':id', 'x');
    const wider = scope.replace('read', 'write');
    const others = scopes.filter((one) => !general.has(one) && one !== scope && one !== wider);
    const refused = await suite.send(framework, { method, path, key: await keyWith(...others) });
    expectFailure(refused, 403, needs(scope));
    const challenge = `Bearer error="insufficient_scope", scope="${scope}"`;
    expect(refused.headers.get('www-authenticate')).toBe(challenge);
    const admitted = await suite.send(framework, { method, path, key: await keyWith(scope) });
    expect([403, 401]).not.toContain(admitted.statusCode);
  });

  test('a key gives at most what it has', async () => {
    const key = await keyWith('api-keys:write', 'agents:read');
    const post = (json: object) =>
      suite.send(framework, { method: 'POST', path: '/v1/api-keys', key, json });
    const same = await post({ name: 'Same' });
    expect(JSON.parse(same.text)).toMatchObject({ scopes: ['agents:read', 'api-keys:write'] });
    const less = await post({ name: 'Less', scopes: ['agents:read', 'api-keys:read'] });
    expect(JSON.parse(less.text)).toMatchObject({ scopes: ['agents:read', 'api-keys:read'] });
    const [, , , message] = stories.tooManyScopes;
    expectRow(
      await post({ name: 'More', scopes: ['agents:read', 'write'] }),
      stories.tooManyScopes,
    );
    expect(message).toContain(': write.');
    const list = await suite.send(framework, { path: '/v1/api-keys', key });
    expect(list.text).not.toContain('More');
  });

  test('a refused request counts, and claims no Idempotency-Key', async () => {
    const { id } = await suite.get<{ id: string }>(framework, {
      method: 'POST',
      path: '/v1/agents',
      json: { name: 'A' },
    });
    const call = {
      method: 'POST',
      path: '/v1/calls',
      json: { agent_id: id, to_phone_number: '+14155550123' },
      headers: { 'idempotency-key': 'k1' },
    };
    const key = await keyWith('call-logs:read');
    const refused = await suite.send(framework, { ...call, key });
    expect([refused.statusCode, refused.headers.get('x-ratelimit-remaining')]).toEqual([403, '99']);
    const other = { ...call, json: { ...call.json, to_phone_number: '+14155550124' } };
    expect((await suite.send(framework, other)).statusCode).toBe(201);
    const read = await suite.send(framework, { path: '/v1/call-logs', key });
    expect([read.statusCode, read.headers.get('x-ratelimit-remaining')]).toEqual([200, '98']);
  });
});
