import { assertConditions, type Conditions } from '../http/conditions.ts';
import type { Database } from '../store/database.ts';
import type { Deleted } from '../store/deleted.ts';
import { toAgent } from './agent.ts';
import { agentInUse } from './agent-errors.ts';
import { findAgent } from './find-agent.ts';

async function isInActiveCampaign(
  db: Database,
  organizationId: string,
  id: string,
): Promise<boolean> {
  const campaign = await db
    .selectFrom('campaigns')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('agent_id', '=', id)
    .where('status', '=', 'active')
    .executeTakeFirst();
  return campaign !== undefined;
}

/**
 * Deletes an agent softly.
 * @throws {ConflictError} while an active campaign uses it
 */
export function deleteAgent(
  db: Database,
  organizationId: string,
  id: string,
  conditions: Conditions,
): Promise<Deleted> {
  return db.transaction().execute(async (tx) => {
    // Creating or resuming a campaign takes this lock too, so neither can happen after the check.
    const agent = await findAgent(tx, organizationId, id, 'update');
    assertConditions(conditions, toAgent(agent));
    if (await isInActiveCampaign(tx, organizationId, agent.id)) throw agentInUse(409);
    await tx
      .updateTable('agents')
      .set({ deleted_at: new Date() })
      .where('id', '=', agent.id)
      .execute();
    return { id: agent.id, deleted: true };
  });
}
