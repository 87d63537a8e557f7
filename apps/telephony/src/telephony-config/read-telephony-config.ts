import type { Selectable } from 'kysely';
import type { Database } from '../store/database.ts';
import type { NetworkGroupsTable, Provider } from '../store/tables.ts';

/** A group of networks that can be switched on and off. */
export interface NetworkGroup {
  id: string;
  name: string;
  prefixes: readonly string[];
  enabled: boolean;
}

/** A country of a provider. `code` is that of ISO 3166-1. */
export interface Country {
  code: string;
  name: string;
  network_groups: NetworkGroup[];
}

/** Where an organization may call. */
export interface TelephonyConfig {
  provider: Provider;
  sip_enabled: boolean;
  countries: Country[];
}

type GroupRow = Selectable<NetworkGroupsTable>;

function toCountries(rows: readonly GroupRow[]): Country[] {
  const countries = new Map<string, Country>();
  for (const { country_code: code, country_name, id, name, prefixes, enabled } of rows) {
    const country = countries.get(code) ?? { code, name: country_name, network_groups: [] };
    country.network_groups.push({ id, name, prefixes, enabled });
    countries.set(code, country);
  }
  return [...countries.values()];
}

/** Reads the network groups of an organization in a stable order. */
export function readNetworkGroups(db: Database, organizationId: string): Promise<GroupRow[]> {
  return db
    .selectFrom('network_groups')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('country_code')
    .orderBy('id')
    .execute();
}

/** Reads the Telephony Config. An organization without one may not call at all. */
export async function readTelephonyConfig(
  db: Database,
  organizationId: string,
): Promise<TelephonyConfig> {
  const config = await db
    .selectFrom('telephony_configs')
    .select(['provider', 'sip_enabled'])
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  const groups = await readNetworkGroups(db, organizationId);
  const { provider = 'plivo', sip_enabled = false } = config ?? {};
  return { provider, sip_enabled, countries: toCountries(groups) };
}
