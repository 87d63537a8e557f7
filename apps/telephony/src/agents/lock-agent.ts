import type { Database } from '../store/database.ts';
import { isId } from '../store/ids.ts';
import type { Provider } from '../store/tables.ts';

/** An agent that cannot change until the transaction ends, and the number that it calls from. */
export interface LockedAgent {
  id: string;
  phone_number: string | null;
  provider: Provider | null;
  number_deleted_at: Date | null;
}

/**
 * Locks an agent: for `update` against every change, for `share` against deletion.
 * Returns `undefined` if it is missing, deleted or another organization's.
 */
export function lockAgent(
  tx: Database,
  organizationId: string,
  id: string,
  mode: 'update' | 'share',
): Promise<LockedAgent | undefined> {
  const agent = tx
    .selectFrom('agents')
    .leftJoin('phone_numbers', 'phone_numbers.id', 'agents.phone_number_id')
    .select(['agents.id', 'phone_numbers.phone_number', 'phone_numbers.provider'])
    .select('phone_numbers.deleted_at as number_deleted_at')
    .where('agents.organization_id', '=', organizationId)
    .where('agents.id', '=', isId(id) ? id : '')
    .where('agents.deleted_at', 'is', null);
  const locked = mode === 'update' ? agent.forUpdate('agents') : agent.forShare('agents');
  return locked.executeTakeFirst();
}
