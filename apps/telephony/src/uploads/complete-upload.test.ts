import { describe, expect, test } from 'vitest';
import { allScopes } from '../admission/scopes.ts';
import { pglite, servers } from '../testing/backends.ts';
import { bytes, numbers } from '../testing/csv-sources.ts';
import { failureOf } from '../testing/failures.ts';
import { useUploads } from '../testing/upload-fixture.ts';

describe.each([pglite, ...servers()])('what changed while a file came, on $name', (backend) => {
  const fixture = useUploads(backend);

  test('a cancelled campaign accepts nothing', async () => {
    const { telephony, organizationId: org, campaignId } = fixture;
    const { finish } = await fixture.begin();
    await telephony.campaigns.update(org, campaignId, { status: 'cancelled' });
    const refused = [409, 'Campaign is cancelled and cannot take leads'];
    expect(await failureOf(finish())).toEqual(refused);
    expect(await fixture.stored()).toEqual([0, 0]);
  });

  test.each([
    ['before its end', ''],
    ['before more rows', numbers(600).slice('phone_number\n'.length)],
  ])('a campaign that was deleted is 409, %s', async (_, rows) => {
    const { telephony, organizationId: org, campaignId } = fixture;
    const { file, result } = await fixture.begin();
    await telephony.campaigns.delete(org, campaignId);
    file.end(rows);
    expect(await failureOf(result)).toEqual([409, 'The campaign was deleted']);
    expect(await fixture.stored()).toEqual([0, 0]);
  });

  test('a revoked key is 401', async () => {
    const { telephony, organizationId: org } = fixture;
    const { id: keyId } = await telephony.apiKeys.create(org, { name: 'K' }, allScopes);
    const { finish } = await fixture.begin(keyId);
    await telephony.apiKeys.delete(org, keyId);
    expect(await failureOf(finish())).toEqual([401, 'API key has been revoked']);
    expect(await fixture.stored()).toEqual([0, 0]);
  });

  test('a changed Telephony Config applies from the next upload on', async () => {
    const { telephony, organizationId: org } = fixture;
    const { finish } = await fixture.begin();
    const network_groups = [{ id: `ng_on_${org}`, enabled: false }];
    await telephony.telephonyConfig.update(org, { network_groups });
    expect(await finish()).toMatchObject({ accepted: 1_000, refused: 0 });
    const next = await fixture.upload(bytes('phone_number\n+14155550100\n'));
    expect(next).toMatchObject({ accepted: 0, refused: 1 });
  });
});
