import { UnprocessableEntityError } from '@error-contract/core';
import type { Database } from '../store/database.ts';
import { isId } from '../store/ids.ts';
import { readTelephonyConfig, type TelephonyConfig } from './read-telephony-config.ts';
import type { TelephonyConfigChanges } from './telephony-config-schemas.ts';

/** The Telephony Config of an organization. */
export interface TelephonyConfigs {
  get(organizationId: string): Promise<TelephonyConfig>;
  /** Makes all changes or none: 422 if a network group is unknown. */
  update(organizationId: string, changes: TelephonyConfigChanges): Promise<TelephonyConfig>;
}

async function switchSip(tx: Database, organizationId: string, enabled?: boolean): Promise<void> {
  // Locks the row even if it does not change, so that simultaneous changes of groups cannot deadlock.
  await tx
    .insertInto('telephony_configs')
    .values({
      organization_id: organizationId,
      provider: 'plivo',
      sip_enabled: enabled ?? false,
    })
    .onConflict((conflict) =>
      conflict.column('organization_id').doUpdateSet({
        organization_id: organizationId,
        ...(enabled !== undefined && { sip_enabled: enabled }),
      }),
    )
    .execute();
}

async function switchGroup(
  tx: Database,
  organizationId: string,
  { id, enabled }: { id: string; enabled: boolean },
  index: number,
): Promise<void> {
  const changed = await tx
    .updateTable('network_groups')
    .set({ enabled })
    .where('organization_id', '=', organizationId)
    .where('id', '=', isId(id) ? id : '')
    .returning('id')
    .executeTakeFirst();
  if (changed) return;
  throw new UnprocessableEntityError(
    `network_groups.${index}.id is not a network group of this organization`,
  );
}

function update(
  db: Database,
  organizationId: string,
  { sip_enabled, network_groups = [] }: TelephonyConfigChanges,
): Promise<TelephonyConfig> {
  return db.transaction().execute(async (tx) => {
    await switchSip(tx, organizationId, sip_enabled);
    for (const [index, group] of network_groups.entries()) {
      await switchGroup(tx, organizationId, group, index);
    }
    return readTelephonyConfig(tx, organizationId);
  });
}

/** Creates the service of {@link TelephonyConfigs}. */
export function createTelephonyConfigs(db: Database): TelephonyConfigs {
  return {
    get: (organizationId) => readTelephonyConfig(db, organizationId),
    update: (organizationId, changes) => update(db, organizationId, changes),
  };
}
