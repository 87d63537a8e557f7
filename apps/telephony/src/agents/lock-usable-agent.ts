import type { Database } from '../store/database.ts';
import { agentUnusable } from './agent-errors.ts';
import { type LockedAgent, lockAgent } from './lock-agent.ts';

/**
 * Locks an agent that will make calls, and throws if it cannot. `missing` is the message if there is
 * no such agent, for a request that does not name it.
 * @throws {UnprocessableEntityError} if the agent, or the phone number that it calls from, is gone
 */
export async function lockUsableAgent(
  tx: Database,
  organizationId: string,
  id: string,
  missing?: string,
): Promise<LockedAgent> {
  const agent = await lockAgent(tx, organizationId, id, 'share');
  if (!agent) throw agentUnusable(422, missing);
  if (agent.number_deleted_at) {
    throw agentUnusable(
      422,
      "The agent's phone number was deleted. Assign another number to the agent first.",
    );
  }
  return agent;
}
