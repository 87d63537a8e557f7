import type { Admission } from '@error-contract/telephony';
import type { Middleware } from 'koa';

/** What the middlewares know about a request. */
export interface AppState {
  requestId: string;
  /** The organization of the key; `admit` sets it for everything under /v1. */
  organizationId: string;
  /** The id of the key; `admit` sets it too. */
  keyId: string;
  /** What the key may do; `admit` sets it too. */
  scopes: Admission['scopes'];
}

/** A middleware of this app. */
export type AppMiddleware = Middleware<AppState>;
