import type { Database } from '../store/database.ts';
import {
  agentRows,
  apiKeyRows,
  callLogRows,
  campaignRows,
  leadRows,
  organizationRows,
  phoneNumberRows,
} from './seed-data.ts';
import { networkGroupRows, telephonyConfigRows } from './seed-routes.ts';

/**
 * Adds the seeds. Existing rows stay as they are. The order is always the same, so that
 * three apps that start at once wait for each other instead of deadlocking.
 */
export function seedStore(db: Database): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const inserts = [
      tx.insertInto('organizations').values(organizationRows),
      tx.insertInto('api_keys').values(apiKeyRows),
      tx.insertInto('phone_numbers').values(phoneNumberRows),
      tx.insertInto('agents').values(agentRows),
      tx.insertInto('campaigns').values(campaignRows),
      tx.insertInto('leads').values(leadRows),
      tx.insertInto('call_logs').values(callLogRows),
      tx.insertInto('telephony_configs').values(telephonyConfigRows),
      tx.insertInto('network_groups').values(networkGroupRows),
    ];
    for (const insert of inserts) {
      await insert.onConflict((conflict) => conflict.doNothing()).execute();
    }
  });
}
