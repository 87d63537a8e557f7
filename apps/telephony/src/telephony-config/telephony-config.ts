import { assertConditions, type Conditions } from '../http/conditions.ts';
import { assertReferences } from '../references/assert-references.ts';
import type { Database } from '../store/database.ts';
import { readTelephonyConfig, type TelephonyConfig } from './read-telephony-config.ts';
import {
  type TelephonyConfigChanges,
  telephonyConfigChangesSchema,
} from './telephony-config-schemas.ts';

/** The Telephony Config of an organization. */
export interface TelephonyConfigs {
  get(organizationId: string): Promise<TelephonyConfig>;
  /** Makes all changes or none: 422 if a network group is unknown, 412 if the conditions do not hold. */
  update(
    organizationId: string,
    changes: TelephonyConfigChanges,
    conditions?: Conditions,
  ): Promise<TelephonyConfig>;
}

/** Locks the Telephony Config, so that simultaneous changes follow each other. Makes it, if there is none. */
async function lockConfig(tx: Database, organization_id: string): Promise<TelephonyConfig> {
  await tx
    .insertInto('telephony_configs')
    .values({ organization_id, provider: 'plivo', sip_enabled: false })
    .onConflict((conflict) => conflict.column('organization_id').doUpdateSet({ organization_id }))
    .execute();
  return readTelephonyConfig(tx, organization_id);
}

async function change(
  tx: Database,
  organizationId: string,
  { sip_enabled, network_groups = [] }: TelephonyConfigChanges,
): Promise<void> {
  if (sip_enabled !== undefined) {
    const config = tx.updateTable('telephony_configs').set({ sip_enabled });
    await config.where('organization_id', '=', organizationId).execute();
  }
  for (const { id, enabled } of network_groups) {
    await tx
      .updateTable('network_groups')
      .set({ enabled })
      .where('organization_id', '=', organizationId)
      .where('id', '=', id)
      .execute();
  }
}

function update(
  db: Database,
  organizationId: string,
  changes: TelephonyConfigChanges,
  conditions: Conditions,
): Promise<TelephonyConfig> {
  return db.transaction().execute(async (tx) => {
    assertConditions(conditions, await lockConfig(tx, organizationId));
    await assertReferences(tx, organizationId, telephonyConfigChangesSchema, changes);
    await change(tx, organizationId, changes);
    return readTelephonyConfig(tx, organizationId);
  });
}

/** Creates the service of {@link TelephonyConfigs}. */
export function createTelephonyConfigs(db: Database): TelephonyConfigs {
  return {
    get: (organizationId) => readTelephonyConfig(db, organizationId),
    update: (organizationId, changes, conditions = {}) =>
      update(db, organizationId, changes, conditions),
  };
}
