import type { Selectable } from 'kysely';
import type { Database } from '../store/database.ts';
import { isId } from '../store/ids.ts';
import type { CampaignsTable } from '../store/tables.ts';
import { campaignMissing } from './campaign-errors.ts';

async function find(
  db: Database,
  organizationId: string,
  id: string,
  lock?: 'update' | 'share',
): Promise<Selectable<CampaignsTable>> {
  const row = await db
    .selectFrom('campaigns')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', isId(id) ? id : '')
    .$if(lock === 'update', (campaign) => campaign.forUpdate())
    .$if(lock === 'share', (campaign) => campaign.forShare())
    .executeTakeFirst();
  if (!row) throw campaignMissing(404);
  return row;
}

/**
 * Finds a campaign of the organization.
 * @throws {NotFoundError} if it is missing or another organization's
 */
export function findCampaign(db: Database, organizationId: string, id: string) {
  return find(db, organizationId, id);
}

/**
 * Finds a campaign and locks it until the transaction ends: for `update` to change it, for
 * `share` to add to it.
 * @throws {NotFoundError} if it is missing or another organization's
 */
export function lockCampaign(
  tx: Database,
  organizationId: string,
  id: string,
  mode: 'update' | 'share',
) {
  return find(tx, organizationId, id, mode);
}
