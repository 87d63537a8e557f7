import { expect, test } from 'vitest';
import { failureOf } from '../testing/failures.ts';
import { useTelephony } from '../testing/fixture.ts';

const fixture = useTelephony();

test('shows countries with their network groups', async () => {
  const { telephony, organizationId: org } = fixture;
  expect(await telephony.telephonyConfig.get(org)).toEqual({
    provider: 'plivo',
    sip_enabled: false,
    countries: [
      {
        code: 'US',
        name: 'Testland',
        network_groups: [
          { id: `ng_off_${org}`, name: 'Off', prefixes: ['1900', '53'], enabled: false },
          { id: `ng_on_${org}`, name: 'On', prefixes: ['1'], enabled: true },
        ],
      },
    ],
  });
});

test('changes only what the request names', async () => {
  const { telephony, organizationId: org } = fixture;
  const { telephonyConfig } = telephony;
  expect((await telephonyConfig.update(org, { sip_enabled: true })).sip_enabled).toBe(true);
  const network_groups = [{ id: `ng_off_${org}`, enabled: true }];
  const changed = await telephonyConfig.update(org, { network_groups });
  expect(changed.sip_enabled).toBe(true);
  expect(changed.countries[0]?.network_groups[0]?.enabled).toBe(true);
});

test.each([
  ['missing', 'ng_missing'],
  ["another organization's", 'ng_acme_in_mobile'],
])('a network group that is %s is 422, and nothing changes', async (_, id) => {
  const { telephony, organizationId: org } = fixture;
  const network_groups = [
    { id: `ng_off_${org}`, enabled: true },
    { id, enabled: true },
  ];
  const update = telephony.telephonyConfig.update(org, { sip_enabled: true, network_groups });
  const message = 'network_groups.1.id is not a network group of this organization';
  expect(await failureOf(update)).toEqual([422, message]);
  const config = await telephony.telephonyConfig.get(org);
  expect(config.sip_enabled).toBe(false);
  expect(config.countries[0]?.network_groups[0]?.enabled).toBe(false);
});
