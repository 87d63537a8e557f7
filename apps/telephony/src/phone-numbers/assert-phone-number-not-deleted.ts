import { UnprocessableEntityError } from '@error-contract/core';
import type { Database } from '../store/database.ts';
import { providerOf } from './provider-of.ts';

/**
 * Throws if an organization deleted the number that a campaign calls from. A number that
 * it never had is allowed: a caller id may be verified only with the carrier.
 * @throws {UnprocessableEntityError}
 */
export async function assertPhoneNumberNotDeleted(
  db: Database,
  organizationId: string,
  phoneNumber: string,
): Promise<void> {
  if (await providerOf(db, organizationId, phoneNumber)) return;
  const deleted = await db
    .selectFrom('phone_numbers')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('phone_number', '=', phoneNumber)
    .executeTakeFirst();
  if (!deleted) return;
  throw new UnprocessableEntityError('from_phone_number refers to a deleted phone number');
}
