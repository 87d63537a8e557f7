import { seeds } from './seeds.ts';

const { organizations, networkGroups } = seeds;

type Group = readonly [id: string, name: string, prefixes: readonly string[], enabled: boolean];

function groups(organization: string, code: string, country: string, list: readonly Group[]) {
  return list.map(([id, name, prefixes, enabled]) => ({
    id,
    organization_id: organization,
    country_code: code,
    country_name: country,
    name,
    prefixes: JSON.stringify(prefixes),
    enabled,
  }));
}

/** The rows of the Telephony Configs. */
export const telephonyConfigRows = [
  { organization_id: organizations.acme, provider: 'plivo' as const, sip_enabled: false },
  { organization_id: organizations.globex, provider: 'plivo' as const, sip_enabled: false },
];

const indianMobile = ['916', '917', '918', '919'];

/** The rows of the network groups. Prefixes are digits; the longest one decides. */
export const networkGroupRows = [
  ...groups(organizations.acme, 'US', 'United States and Canada', [
    [networkGroups.usGeographic, 'Geographic', ['1'], true],
    [networkGroups.usPremium, 'Premium rate', ['1900', '1976'], false],
  ]),
  ...groups(organizations.acme, 'IN', 'India', [
    [networkGroups.indiaMobile, 'Mobile', indianMobile, true],
    [networkGroups.indiaLandline, 'Landline', ['91'], true],
  ]),
  ...groups(organizations.acme, 'GB', 'United Kingdom', [
    [networkGroups.ukMobile, 'Landline and mobile', ['44'], true],
    [networkGroups.ukPremium, 'Premium rate', ['449', '4487'], false],
  ]),
  ...groups(organizations.acme, 'CU', 'Cuba', [
    [networkGroups.cubaMobile, 'All networks', ['53'], false],
  ]),
  ...groups(organizations.globex, 'US', 'United States and Canada', [
    [networkGroups.globexUs, 'Geographic', ['1'], true],
  ]),
  ...groups(organizations.globex, 'IN', 'India', [
    ['ng_globex_in_mobile', 'Mobile', indianMobile, true],
  ]),
];
