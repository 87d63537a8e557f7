import { UnprocessableEntityError } from '@error-contract/core';
import type { Database } from '../store/database.ts';
import { isId } from '../store/ids.ts';

/**
 * Throws unless an agent may use this phone number.
 * @throws {UnprocessableEntityError} if it is deleted, missing or another organization's
 */
export async function assertPhoneNumberUsable(
  db: Database,
  organizationId: string,
  id: string | null,
): Promise<void> {
  if (id === null) return;
  const row = await db
    .selectFrom('phone_numbers')
    .select('deleted_at')
    .where('organization_id', '=', organizationId)
    .where('id', '=', isId(id) ? id : '')
    .executeTakeFirst();
  if (row?.deleted_at === null) return;
  const fault = row
    ? 'refers to a deleted phone number'
    : 'is not a phone number of this organization';
  throw new UnprocessableEntityError(`phone_number_id ${fault}`);
}
