import type { Selectable } from 'kysely';
import { campaignTakesNoLeads } from '../campaigns/campaign-errors.ts';
import { type CampaignStatus, isOpen } from '../campaigns/campaign-status.ts';
import { lockCampaign } from '../campaigns/find-campaign.ts';
import type { Database } from '../store/database.ts';
import type { CampaignsTable } from '../store/tables.ts';

/**
 * Throws unless leads may be added to a campaign of this status.
 * @throws {ConflictError}
 */
export function assertTakesLeads(status: CampaignStatus): void {
  if (!isOpen(status))
    throw campaignTakesNoLeads(409, `Campaign is ${status} and cannot take leads`);
}

/**
 * Locks a campaign before leads are added to it, so that nobody ends it meanwhile.
 * @throws {ConflictError} if it is over
 */
export async function lockTakingLeads(
  tx: Database,
  organizationId: string,
  campaignId: string,
): Promise<Selectable<CampaignsTable>> {
  const campaign = await lockCampaign(tx, organizationId, campaignId, 'share');
  assertTakesLeads(campaign.status);
  return campaign;
}
