import { providerOf } from '../phone-numbers/provider-of.ts';
import type { Database } from '../store/database.ts';
import { createRouteChecker, type RouteChecker } from '../telephony-config/route-checker.ts';

/** Creates the check of destinations for calls from the number of a campaign. */
export async function campaignRouteChecker(
  db: Database,
  campaign: { organization_id: string; from_phone_number: string },
): Promise<RouteChecker> {
  const { organization_id, from_phone_number } = campaign;
  const provider = await providerOf(db, organization_id, from_phone_number);
  return createRouteChecker(db, organization_id, provider);
}
