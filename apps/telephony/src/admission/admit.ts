import type { Database } from '../store/database.ts';
import { authenticate } from './authenticate.ts';
import type { RateLimiter, RateLimitHeaders } from './rate-limiter.ts';

/** A request that may go on: whose it is, and what its answer has to carry. */
export interface Admission {
  readonly organizationId: string;
  readonly keyId: string;
  /** For the response, before the handler runs: errors carry them too. */
  readonly headers: RateLimitHeaders;
}

/** Lets a request in by its `Authorization` header: 401 for a wrong key, 429 above its limit. */
export type Admit = (authorizationHeader: string | null | undefined) => Promise<Admission>;

/** Creates the gate that every request but `/health` goes through. */
export function createAdmit(db: Database, limiter: RateLimiter): Admit {
  return async (authorizationHeader) => {
    const { keyId, organizationId, rateLimit } = await authenticate(db, authorizationHeader);
    return { keyId, organizationId, headers: await limiter.consume(keyId, rateLimit) };
  };
}
