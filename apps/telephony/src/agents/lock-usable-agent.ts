import { referenceUnusable } from '../references/assert-references.ts';
import type { Database } from '../store/database.ts';
import { deletedNumber, type LockedAgent, selectAgents } from './lock-agent.ts';

/**
 * Locks an agent that will make calls, and throws if it cannot. `missing` is the message if there is no such agent.
 * @throws {UnprocessableEntityError} if the agent, or the phone number that it calls from, is gone
 */
export async function lockUsableAgent(
  tx: Database,
  organizationId: string,
  id: string,
  missing: string,
): Promise<LockedAgent> {
  const agent = await selectAgents(tx, organizationId)
    .where('agents.id', '=', id)
    .executeTakeFirst();
  if (!agent) throw referenceUnusable(422, missing);
  if (agent.number_deleted_at) throw referenceUnusable(422, deletedNumber);
  return agent;
}
