import type { Database } from '../store/database.ts';
import type { Provider } from '../store/tables.ts';

/** An agent that cannot change until the transaction ends, and the number that it calls from. */
export interface LockedAgent {
  id: string;
  phone_number: string | null;
  provider: Provider | null;
  number_deleted_at: Date | null;
}

/** Why an agent cannot call from its number. */
export const deletedNumber =
  "The agent's phone number was deleted. Assign another number to the agent first.";

/** Selects the agents of an organization with their numbers, and locks the agents against deletion. */
export function selectAgents(tx: Database, organizationId: string) {
  return tx
    .selectFrom('agents')
    .leftJoin('phone_numbers', 'phone_numbers.id', 'agents.phone_number_id')
    .select(['agents.id', 'phone_numbers.phone_number', 'phone_numbers.provider'])
    .select('phone_numbers.deleted_at as number_deleted_at')
    .where('agents.organization_id', '=', organizationId)
    .where('agents.deleted_at', 'is', null)
    .forShare('agents');
}
