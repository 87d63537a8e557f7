import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Store } from '../store/create-store.ts';
import type { Database } from '../store/database.ts';
import { createTelephony, type Telephony, type TelephonyOptions } from '../telephony.ts';
import { type Backend, closeUnlessShared, pglite } from './backends.ts';

/** What a test uses: the domain, its store, and its own organization. */
export interface Fixture {
  telephony: Telephony;
  store: Store;
  /** New for each test. It may call +1 but not +53. */
  organizationId: string;
  agentId: string;
}

/** Creates an organization that may call +1 but not +53, and has the number +14155550100. */
export async function createOrganization(db: Database): Promise<string> {
  const id = `org_${randomBytes(6).toString('hex')}`;
  await db.insertInto('organizations').values({ id, name: 'Test' }).execute();
  await db
    .insertInto('telephony_configs')
    .values({ organization_id: id, provider: 'plivo', sip_enabled: false })
    .execute();
  await db
    .insertInto('phone_numbers')
    .values({
      id: `pn_${id}`,
      organization_id: id,
      phone_number: '+14155550100',
      provider: 'plivo',
    })
    .execute();
  const group = { organization_id: id, country_code: 'US', country_name: 'Testland' };
  await db
    .insertInto('network_groups')
    .values([
      { ...group, id: `ng_on_${id}`, name: 'On', prefixes: '["1"]', enabled: true },
      { ...group, id: `ng_off_${id}`, name: 'Off', prefixes: '["1900","53"]', enabled: false },
    ])
    .execute();
  return id;
}

/** Gives each test of a file a {@link Fixture}, whose fields are set when the test runs. */
export function useTelephony(backend: Backend = pglite, options: TelephonyOptions = {}): Fixture {
  const fixture = {} as Fixture;
  beforeAll(async () => {
    fixture.store = await backend.open();
    fixture.telephony = await createTelephony({ ...options, store: fixture.store });
  });
  beforeEach(async () => {
    fixture.organizationId = await createOrganization(fixture.store.db);
    const agent = await fixture.telephony.agents.create(fixture.organizationId, { name: 'Ada' });
    fixture.agentId = agent.id;
  });
  afterAll(async () => {
    await fixture.telephony?.close();
    if (fixture.store) await closeUnlessShared(backend, fixture.store);
  });
  return fixture;
}
