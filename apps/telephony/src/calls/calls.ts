import { type LockedAgent, selectAgents } from '../agents/lock-agent.ts';
import { type CallLog, toCallLog } from '../call-logs/call-log.ts';
import { assertReferences } from '../references/assert-references.ts';
import type { Database } from '../store/database.ts';
import { createId } from '../store/ids.ts';
import { assertRoute, createRouteChecker } from '../telephony-config/route-checker.ts';
import { type CallInput, callInputSchema } from './call-schemas.ts';
import type { Carrier } from './carrier.ts';
import { once, parseIdempotencyKey } from './idempotency.ts';

/** The services that make a call. */
export interface CallDependencies {
  readonly db: Database;
  readonly carrier: Carrier;
}

async function writeCallLog(
  tx: Database,
  organization_id: string,
  agent: LockedAgent,
  to_phone_number: string,
): Promise<CallLog> {
  const insert = tx.insertInto('call_logs').values({
    id: createId('log'),
    organization_id,
    agent_id: agent.id,
    from_phone_number: agent.phone_number,
    to_phone_number,
    status: 'queued',
  });
  return toCallLog(await insert.returningAll().executeTakeFirstOrThrow());
}

async function dial(
  tx: Database,
  carrier: Carrier,
  organizationId: string,
  input: CallInput,
): Promise<CallLog> {
  const { agent_id, to_phone_number: to } = input;
  await assertReferences(tx, organizationId, callInputSchema, input);
  const own = selectAgents(tx, organizationId).where('agents.id', '=', agent_id);
  const agent = await own.executeTakeFirstOrThrow();
  assertRoute(await createRouteChecker(tx, organizationId, agent.provider ?? undefined), to);
  const call = await writeCallLog(tx, organizationId, agent, to);
  // Last, so that no call is made that cannot be stored. From here on it does not matter whether the client
  // stays.
  await carrier.dial({ from: agent.phone_number, to });
  return call;
}

/** The outbound calls of an organization. */
export interface Calls {
  /**
   * Makes one call. `idempotencyKey` is the raw header: a repeated key gives the first result
   * again, a malformed one 400, and one that came with another body 422.
   */
  create(organizationId: string, input: CallInput, idempotencyKey?: unknown): Promise<CallLog>;
}

/** Creates the service of {@link Calls}. */
export function createCalls({ db, carrier }: CallDependencies): Calls {
  return {
    async create(organizationId, input, idempotencyKey) {
      const key = parseIdempotencyKey(idempotencyKey);
      return db.transaction().execute((tx) => {
        const act = () => dial(tx, carrier, organizationId, input);
        return key ? once(tx, { organizationId, key, request: input }, act) : act();
      });
    },
  };
}
