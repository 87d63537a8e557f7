import type { Selectable } from 'kysely';
import type { ListQuery } from '../schema/list-query.ts';
import type { Database } from '../store/database.ts';
import type { Deleted } from '../store/deleted.ts';
import { createId, isId } from '../store/ids.ts';
import { type Page, readPage } from '../store/page.ts';
import type { AgentsTable } from '../store/tables.ts';
import { agentMissing } from './agent-errors.ts';
import type { AgentChanges, AgentInput } from './agent-schemas.ts';
import { assertPhoneNumberUsable } from './assert-phone-number-usable.ts';
import { deleteAgent } from './delete-agent.ts';

/** An agent: it speaks on calls. */
export interface Agent {
  id: string;
  name: string;
  prompt: string | null;
  phone_number_id: string | null;
  created_at: string;
}

function toAgent(row: Selectable<AgentsTable>): Agent {
  const { id, name, prompt, phone_number_id, created_at } = row;
  return { id, name, prompt, phone_number_id, created_at: created_at.toISOString() };
}

function owned(db: Database, organizationId: string) {
  return db
    .selectFrom('agents')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('deleted_at', 'is', null);
}

async function create(db: Database, organizationId: string, input: AgentInput): Promise<Agent> {
  const { name, prompt = null, phone_number_id = null } = input;
  await assertPhoneNumberUsable(db, organizationId, phone_number_id);
  const insert = db.insertInto('agents').values({
    id: createId('agt'),
    organization_id: organizationId,
    name,
    prompt,
    phone_number_id,
  });
  return toAgent(await insert.returningAll().executeTakeFirstOrThrow());
}

async function get(db: Database, organizationId: string, id: string): Promise<Agent> {
  const rows = owned(db, organizationId).where('id', '=', isId(id) ? id : '');
  const row = await rows.executeTakeFirst();
  if (!row) throw agentMissing(404);
  return toAgent(row);
}

async function update(
  db: Database,
  organizationId: string,
  id: string,
  changes: AgentChanges,
): Promise<Agent> {
  const agent = await get(db, organizationId, id);
  await assertPhoneNumberUsable(db, organizationId, changes.phone_number_id ?? null);
  const row = await db
    .updateTable('agents')
    // Undefined columns stay as they are. The id is there because SET must not be empty.
    .set({ id: agent.id, ...changes })
    .where('organization_id', '=', organizationId)
    .where('id', '=', agent.id)
    .where('deleted_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw agentMissing(404);
  return toAgent(row);
}

/** The agents of an organization. */
export interface Agents {
  create(organizationId: string, input: AgentInput): Promise<Agent>;
  list(organizationId: string, query: ListQuery): Promise<Page<Agent>>;
  get(organizationId: string, id: string): Promise<Agent>;
  update(organizationId: string, id: string, changes: AgentChanges): Promise<Agent>;
  /** Deletes an agent that no active campaign uses; 409 otherwise. */
  delete(organizationId: string, id: string): Promise<Deleted>;
}

/** Creates the service of {@link Agents}. */
export function createAgents(db: Database): Agents {
  return {
    create: (organizationId, input) => create(db, organizationId, input),
    list: (organizationId, query) => readPage(owned(db, organizationId), query, toAgent),
    get: (organizationId, id) => get(db, organizationId, id),
    update: (organizationId, id, changes) => update(db, organizationId, id, changes),
    delete: (organizationId, id) => deleteAgent(db, organizationId, id),
  };
}
