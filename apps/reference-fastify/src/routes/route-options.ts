import type { Telephony } from '@error-contract/telephony';

/** The options of every plugin with routes. */
export interface RouteOptions {
  readonly telephony: Telephony;
}
