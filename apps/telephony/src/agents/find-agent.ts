import type { Selectable } from 'kysely';
import type { Database } from '../store/database.ts';
import { isId } from '../store/ids.ts';
import type { AgentsTable } from '../store/tables.ts';
import { agentMissing } from './agent-errors.ts';

/** Selects the agents of an organization. */
export function ownAgents(db: Database, organizationId: string) {
  return db
    .selectFrom('agents')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('deleted_at', 'is', null);
}

/**
 * Finds an agent of the organization, and on request locks it until the transaction ends, to change it.
 * @throws {NotFoundError} if it is missing or another organization's
 */
export async function findAgent(
  db: Database,
  organizationId: string,
  id: string,
  lock?: 'update',
): Promise<Selectable<AgentsTable>> {
  const row = await ownAgents(db, organizationId)
    .where('id', '=', isId(id) ? id : '')
    .$if(lock === 'update', (agent) => agent.forUpdate())
    .executeTakeFirst();
  if (!row) throw agentMissing(404);
  return row;
}
