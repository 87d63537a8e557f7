import { expect, test } from 'vitest';
import { allScopes } from '../admission/scopes.ts';
import { seeds } from '../seeds/seeds.ts';
import { failureOf } from '../testing/failures.ts';
import { useTelephony } from '../testing/fixture.ts';

const fixture = useTelephony();
const page = { page: 1, limit: 20 };
const knock = (key: string) => ({
  method: 'GET',
  path: '/v1/agents',
  authorization: `Bearer ${key}`,
});

test('a key works until it is deleted, and its secret is shown once and stored nowhere', async () => {
  const { telephony, organizationId: org, store } = fixture;
  const { secret, api_key, ...shown } = await telephony.apiKeys.create(
    org,
    { name: 'CI' },
    allScopes,
  );
  expect(shown).toEqual({
    id: expect.stringMatching(/^key_[0-9a-f]{24}$/),
    name: 'CI',
    scopes: ['read', 'write'],
    expires_at: null,
    created_at: expect.any(String),
  });
  expect(api_key).toBe(`${shown.id}:${secret}`);
  expect((await telephony.apiKeys.list(org, page)).data).toEqual([shown]);
  const rows = await store.db
    .selectFrom('api_keys')
    .selectAll()
    .where('id', '=', shown.id)
    .execute();
  expect(JSON.stringify(rows)).not.toContain(secret);

  expect((await telephony.admit(knock(api_key))).organizationId).toBe(org);
  expect(await telephony.apiKeys.delete(org, shown.id)).toEqual({ id: shown.id, deleted: true });
  const refused = await failureOf(telephony.admit(knock(api_key)));
  expect(refused).toEqual([401, 'API key has been revoked']);
  const again = await failureOf(telephony.apiKeys.delete(org, shown.id));
  expect(again).toEqual([404, 'API key not found']);
  expect((await telephony.apiKeys.list(org, page)).data).toEqual([]);
});

test('a key expires', async () => {
  const { telephony, organizationId: org } = fixture;
  const expires_at = new Date(Date.now() - 1_000);
  const key = await telephony.apiKeys.create(org, { name: 'Old', expires_at }, allScopes);
  expect(key.expires_at).toBe(expires_at.toISOString());
  const refused = await failureOf(telephony.admit(knock(key.api_key)));
  expect(refused).toEqual([401, 'API key has expired']);
});

test("another organization's key is not found", async () => {
  const deletion = fixture.telephony.apiKeys.delete(seeds.organizations.globex, 'acme_demo');
  expect(await failureOf(deletion)).toEqual([404, 'API key not found']);
});
