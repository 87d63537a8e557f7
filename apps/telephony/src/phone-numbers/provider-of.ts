import type { Database } from '../store/database.ts';
import type { Provider } from '../store/tables.ts';

/** Finds the provider of a number of the organization; `undefined` if it has no such number. */
export async function providerOf(
  db: Database,
  organizationId: string,
  phoneNumber: string,
): Promise<Provider | undefined> {
  const row = await db
    .selectFrom('phone_numbers')
    .select('provider')
    .where('organization_id', '=', organizationId)
    .where('phone_number', '=', phoneNumber)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row?.provider;
}
