import type { Selectable } from 'kysely';
import { lockUsableAgent } from '../agents/lock-usable-agent.ts';
import type { Database } from '../store/database.ts';
import type { CampaignsTable } from '../store/tables.ts';
import { type Campaign, toCampaign } from './campaign.ts';
import { campaignForbids } from './campaign-errors.ts';
import type { CampaignChanges } from './campaign-schemas.ts';
import { isOpen, transitionFault } from './campaign-status.ts';
import { lockCampaign } from './find-campaign.ts';

const agentDeleted = "The campaign's agent was deleted. Assign another agent first.";

type CampaignRow = Selectable<CampaignsTable>;

function assertChangeable({ status }: CampaignRow, changes: CampaignChanges): void {
  const fault = changes.status && transitionFault(status, changes.status);
  if (fault) throw campaignForbids(409, fault);
  if (!isOpen(status)) throw campaignForbids(409, `Campaign is ${status} and cannot be changed`);
}

/** A campaign's own agent may have been deleted while it was paused. */
async function assertAgentStays(
  tx: Database,
  row: CampaignRow,
  { agent_id, status }: CampaignChanges,
): Promise<void> {
  const { organization_id: organizationId, agent_id: own } = row;
  if (agent_id !== undefined) await lockUsableAgent(tx, organizationId, agent_id);
  else if (status === 'active') await lockUsableAgent(tx, organizationId, own, agentDeleted);
}

/**
 * Changes a campaign and its status. The row is locked first, so that of two conflicting requests
 * the second sees the changes of the first.
 * @throws {ConflictError} if the status forbids it
 */
export function updateCampaign(
  db: Database,
  organizationId: string,
  id: string,
  changes: CampaignChanges,
): Promise<Campaign> {
  return db.transaction().execute(async (tx) => {
    const row = await lockCampaign(tx, organizationId, id, 'update');
    assertChangeable(row, changes);
    await assertAgentStays(tx, row, changes);
    const { retry_config, ...columns } = changes;
    const update = tx
      .updateTable('campaigns')
      // Undefined columns stay as they are. The id is there because SET must not be empty.
      .set({ id: row.id, ...columns, retry_config: retry_config && JSON.stringify(retry_config) })
      .where('id', '=', row.id)
      .returningAll();
    return toCampaign(await update.executeTakeFirstOrThrow());
  });
}
