import type { Middleware } from 'koa';

/** What the middlewares find out about a request. */
export interface AppState {
  requestId: string;
  /** Whose key it is; set by `admit` for everything under /v1. */
  organizationId: string;
  /** The key itself; set with it. */
  keyId: string;
}

/** A middleware of this app. */
export type AppMiddleware = Middleware<AppState>;
