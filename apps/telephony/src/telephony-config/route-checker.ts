import { defineErrors } from '@error-contract/core';
import type { Database } from '../store/database.ts';
import type { Provider } from '../store/tables.ts';
import { readNetworkGroups } from './read-telephony-config.ts';
import { toRouteTable } from './routes.ts';

/** Whether a call to a number, in E.164 format, is allowed. */
export type RouteChecker = (number: string) => boolean;

/** For a destination that the Telephony Config does not allow. */
export const destinationBlocked = defineErrors({
  403:
    'The number is valid, but the route to it is not enabled. Check Workspace Settings > ' +
    'Telephony Config for the destination country and network-group prefix, or use an enabled ' +
    'SIP/BYOC route.',
});

async function skipsRules(
  db: Database,
  organizationId: string,
  provider: Provider | undefined,
): Promise<boolean> {
  const config = await db
    .selectFrom('telephony_configs')
    .select('sip_enabled')
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  return config?.sip_enabled === true && provider !== 'plivo';
}

/**
 * Creates the check of destinations for calls from a number of `provider`. If SIP is enabled,
 * calls from a SIP number, or from a number that the organization does not own, skip the rules.
 */
export async function createRouteChecker(
  db: Database,
  organizationId: string,
  provider: Provider | undefined,
): Promise<RouteChecker> {
  if (await skipsRules(db, organizationId, provider)) return () => true;
  const table = toRouteTable(await readNetworkGroups(db, organizationId));
  return (number) => table.lookup(number) === true;
}

/**
 * Throws unless a destination may be called.
 * @throws {ForbiddenError} that says where to enable the route, and never shows the number
 */
export function assertRoute(isAllowed: RouteChecker, number: string): void {
  if (!isAllowed(number)) throw destinationBlocked(403);
}
