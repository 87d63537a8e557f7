import type { Selectable } from 'kysely';
import { lockUsableAgent } from '../agents/lock-usable-agent.ts';
import { assertConditions, type Conditions } from '../http/conditions.ts';
import { assertReferences, referenceUnusable } from '../references/assert-references.ts';
import { findReferred } from '../references/find-referred.ts';
import type { Database } from '../store/database.ts';
import type { CampaignsTable } from '../store/tables.ts';
import { type Campaign, toCampaign } from './campaign.ts';
import { campaignForbids } from './campaign-errors.ts';
import { type CampaignChanges, campaignChangesSchema } from './campaign-schemas.ts';
import { isOpen, transitionFault } from './campaign-status.ts';
import { lockCampaign } from './find-campaign.ts';

const agentDeleted = "The campaign's agent was deleted. Assign another agent first.";
const numberDeleted = "The campaign's phone number was deleted. Assign another number first.";

type CampaignRow = Selectable<CampaignsTable>;

function assertChangeable({ status }: CampaignRow, changes: CampaignChanges): void {
  const fault = changes.status && transitionFault(status, changes.status);
  if (fault) throw campaignForbids(409, fault);
  if (!isOpen(status)) throw campaignForbids(409, `Campaign is ${status} and cannot be changed`);
}

async function assertNumberStays(tx: Database, row: CampaignRow): Promise<void> {
  const [find] = findReferred['caller-id'];
  const own = await find(tx, row.organization_id, [row.from_phone_number]);
  // A campaign from before numbers were checked may have one that was never the organization's.
  if (own.length === 0 || own.some(({ isDeleted }) => !isDeleted)) return;
  throw referenceUnusable(422, numberDeleted);
}

/** What a campaign calls with may have been deleted while it was paused. */
async function assertResumable(
  tx: Database,
  row: CampaignRow,
  { agent_id, from_phone_number, status }: CampaignChanges,
): Promise<void> {
  if (status !== 'active') return;
  const { organization_id: organizationId, agent_id: own } = row;
  if (agent_id === undefined) await lockUsableAgent(tx, organizationId, own, agentDeleted);
  if (from_phone_number === undefined) await assertNumberStays(tx, row);
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
  conditions: Conditions,
): Promise<Campaign> {
  return db.transaction().execute(async (tx) => {
    const row = await lockCampaign(tx, organizationId, id, 'update');
    assertConditions(conditions, toCampaign(row));
    assertChangeable(row, changes);
    await assertReferences(tx, organizationId, campaignChangesSchema, changes);
    await assertResumable(tx, row, changes);
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
