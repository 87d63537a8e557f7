import type { Telephony } from '@error-contract/telephony';

/** What every plugin with routes is given. */
export interface RouteOptions {
  readonly telephony: Telephony;
}
