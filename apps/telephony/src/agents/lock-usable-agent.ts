import { UnprocessableEntityError } from '@error-contract/core';
import type { Database } from '../store/create-store.ts';
import { type LockedAgent, lockAgent } from './lock-agent.ts';

/**
 * Locks an agent that is to make calls, and throws where it cannot.
 * @throws {UnprocessableEntityError} where the agent, or the phone number it calls from, is gone
 */
export async function lockUsableAgent(
  tx: Database,
  organizationId: string,
  id: string,
): Promise<LockedAgent> {
  const agent = await lockAgent(tx, organizationId, id, 'share');
  if (!agent) {
    throw new UnprocessableEntityError('agent_id is not an agent of this organization');
  }
  if (agent.number_deleted_at) {
    throw new UnprocessableEntityError(
      'The agent is assigned to a deleted phone number. Assign another one to it first.',
    );
  }
  return agent;
}
