import type { Database } from '../store/database.ts';
import { agentUnusable } from './agent-errors.ts';
import { type LockedAgent, lockAgent } from './lock-agent.ts';

/**
 * Locks an agent that will make calls, and throws if it cannot.
 * @throws {UnprocessableEntityError} if the agent, or the phone number that it calls from, is gone
 */
export async function lockUsableAgent(
  tx: Database,
  organizationId: string,
  id: string,
): Promise<LockedAgent> {
  const agent = await lockAgent(tx, organizationId, id, 'share');
  if (!agent) throw agentUnusable(422);
  if (agent.number_deleted_at) {
    throw agentUnusable(
      422,
      'The agent is assigned to a deleted phone number. Assign another one to it first.',
    );
  }
  return agent;
}
