import { deletedNumber, selectAgents } from '../agents/lock-agent.ts';
import type { Database } from '../store/database.ts';
import type { Referred } from './reference.ts';

/** Something that an organization has, or had. */
export interface Found {
  /** What refers to it: an id or a phone number. */
  readonly value: string;
  readonly isDeleted?: boolean;
  /** Why it cannot be used, if it is neither missing nor deleted. */
  readonly fault?: string | undefined;
}

/** Finds what an organization has of these values, and locks it until the transaction ends. */
type Find = (
  tx: Database,
  organizationId: string,
  values: readonly string[],
) => Promise<readonly Found[]>;

const findAgents: Find = async (tx, organizationId, ids) => {
  const rows = await selectAgents(tx, organizationId).where('agents.id', 'in', ids).execute();
  return rows.map(({ id: value, number_deleted_at }) => ({
    value,
    fault: number_deleted_at ? deletedNumber : undefined,
  }));
};

function findNumbersBy(column: 'id' | 'phone_number'): Find {
  return async (tx, organizationId, values) => {
    const rows = await tx
      .selectFrom('phone_numbers')
      .select(['id', 'phone_number', 'deleted_at'])
      .where('organization_id', '=', organizationId)
      .where(column, 'in', values)
      .forShare()
      .execute();
    return rows.map((row) => ({ value: row[column], isDeleted: row.deleted_at !== null }));
  };
}

const findGroups: Find = async (tx, organizationId, ids) => {
  const rows = await tx
    .selectFrom('network_groups')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('id', 'in', ids)
    .forShare()
    .execute();
  return rows.map(({ id: value }) => ({ value }));
};

/** How to find what a field refers to, and what messages call it. */
export const findReferred: Readonly<Record<Referred, readonly [find: Find, name: string]>> = {
  agent: [findAgents, 'an agent'],
  'caller-id': [findNumbersBy('phone_number'), 'a phone number'],
  'network-group': [findGroups, 'a network group'],
  'phone-number': [findNumbersBy('id'), 'a phone number'],
};
