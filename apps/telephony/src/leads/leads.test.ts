import { beforeEach, describe, expect, test } from 'vitest';
import { campaignInputSchema } from '../campaigns/campaign-schemas.ts';
import { seeds } from '../seeds/seeds.ts';
import { bytes } from '../testing/csv-sources.ts';
import { failureOf } from '../testing/failures.ts';
import { useTelephony } from '../testing/fixture.ts';

const fixture = useTelephony();
const page = { page: 1, limit: 20 };
const file = (organizationId: string, campaignId: string) => ({
  organizationId,
  campaignId,
  csv: bytes('phone_number'),
});
let campaignId = '';

beforeEach(async () => {
  const { telephony, organizationId: org, agentId: agent_id } = fixture;
  const given = { name: 'C', agent_id, from_phone_number: '+14155550100' };
  campaignId = (await telephony.campaigns.create(org, campaignInputSchema.parse(given))).id;
});

describe('a lead', () => {
  test('is added and listed', async () => {
    const { telephony, organizationId: org } = fixture;
    const input = { phone_number: '+14155550123', name: 'Bo', variables: { plan: 'gold', n: 2 } };
    const lead = await telephony.leads.create(org, campaignId, input);
    expect(lead).toEqual({
      id: expect.stringMatching(/^lead_[0-9a-f]{24}$/),
      campaign_id: campaignId,
      ...input,
      upload_id: null,
      created_at: expect.any(String),
    });
    expect((await telephony.leads.list(org, campaignId, page)).data).toEqual([lead]);
  });

  test('to a blocked destination is 403', async () => {
    const { telephony, organizationId: org } = fixture;
    const lead = { phone_number: '+5351234567', variables: {} };
    const failure = await failureOf(telephony.leads.create(org, campaignId, lead));
    expect(failure).toEqual([403, expect.stringContaining('the route to it is not enabled')]);
  });

  test.each([
    ['completed', seeds.campaigns.completed],
    ['cancelled', seeds.campaigns.cancelled],
  ])('cannot be added to a campaign that is %s', async (status, id) => {
    const { telephony } = fixture;
    const { acme } = seeds.organizations;
    const refused = [409, `Campaign is ${status} and cannot take leads`];
    const lead = { phone_number: '+14155550123', variables: {} };
    expect(await failureOf(telephony.leads.create(acme, id, lead))).toEqual(refused);
    expect(await failureOf(telephony.leads.upload(file(acme, id)))).toEqual(refused);
  });

  test("of another organization's campaign: the same 404 for every method", async () => {
    const { leads } = fixture.telephony;
    const [org, id] = [fixture.organizationId, seeds.campaigns.globex];
    const notFound = [404, 'Campaign not found'];
    const lead = { phone_number: '+14155550123', variables: {} };
    expect(await failureOf(leads.create(org, id, lead))).toEqual(notFound);
    expect(await failureOf(leads.list(org, id, page))).toEqual(notFound);
    expect(await failureOf(leads.upload(file(org, id)))).toEqual(notFound);
  });
});
