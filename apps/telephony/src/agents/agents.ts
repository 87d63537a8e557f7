import { assertConditions, type Conditions } from '../http/conditions.ts';
import { assertReferences } from '../references/assert-references.ts';
import type { ListQuery } from '../schema/list-query.ts';
import type { Database } from '../store/database.ts';
import type { Deleted } from '../store/deleted.ts';
import { createId } from '../store/ids.ts';
import { type Page, readPage } from '../store/page.ts';
import { type Agent, toAgent } from './agent.ts';
import {
  type AgentChanges,
  type AgentInput,
  agentChangesSchema,
  agentInputSchema,
} from './agent-schemas.ts';
import { deleteAgent } from './delete-agent.ts';
import { findAgent, ownAgents } from './find-agent.ts';

function create(db: Database, organizationId: string, input: AgentInput): Promise<Agent> {
  const { name, prompt = null, phone_number_id = null } = input;
  const id = createId('agt');
  const values = { id, organization_id: organizationId, name, prompt, phone_number_id };
  return db.transaction().execute(async (tx) => {
    await assertReferences(tx, organizationId, agentInputSchema, input);
    const insert = tx.insertInto('agents').values(values).returningAll();
    return toAgent(await insert.executeTakeFirstOrThrow());
  });
}

async function get(db: Database, organizationId: string, id: string): Promise<Agent> {
  return toAgent(await findAgent(db, organizationId, id));
}

function update(
  db: Database,
  organizationId: string,
  id: string,
  changes: AgentChanges,
  conditions: Conditions,
): Promise<Agent> {
  return db.transaction().execute(async (tx) => {
    const agent = await findAgent(tx, organizationId, id, 'update');
    assertConditions(conditions, toAgent(agent));
    await assertReferences(tx, organizationId, agentChangesSchema, changes);
    const row = await tx
      .updateTable('agents')
      // Undefined columns stay as they are. The id is there because SET must not be empty.
      .set({ id: agent.id, ...changes })
      .where('id', '=', agent.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    return toAgent(row);
  });
}

/** The agents of an organization. A method that takes conditions throws a 412 if they do not hold. */
export interface Agents {
  create(organizationId: string, input: AgentInput): Promise<Agent>;
  list(organizationId: string, query: ListQuery): Promise<Page<Agent>>;
  get(organizationId: string, id: string): Promise<Agent>;
  update(
    organizationId: string,
    id: string,
    changes: AgentChanges,
    conditions?: Conditions,
  ): Promise<Agent>;
  /** Deletes an agent that no active campaign uses; 409 otherwise. */
  delete(organizationId: string, id: string, conditions?: Conditions): Promise<Deleted>;
}

/** Creates the service of {@link Agents}. */
export function createAgents(db: Database): Agents {
  return {
    create: (organizationId, input) => create(db, organizationId, input),
    list: (organizationId, query) => readPage(ownAgents(db, organizationId), query, toAgent),
    get: (organizationId, id) => get(db, organizationId, id),
    update: (organizationId, id, changes, conditions = {}) =>
      update(db, organizationId, id, changes, conditions),
    delete: (organizationId, id, conditions = {}) =>
      deleteAgent(db, organizationId, id, conditions),
  };
}
