import type { Selectable } from 'kysely';
import type { AgentsTable } from '../store/tables.ts';

/** An agent: it speaks on calls. */
export interface Agent {
  id: string;
  name: string;
  prompt: string | null;
  phone_number_id: string | null;
  created_at: string;
}

/** Converts a row of the store to what the API shows. */
export function toAgent(row: Selectable<AgentsTable>): Agent {
  const { id, name, prompt, phone_number_id, created_at } = row;
  return { id, name, prompt, phone_number_id, created_at: created_at.toISOString() };
}
