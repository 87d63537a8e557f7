import type { Database } from '../store/database.ts';
import { authenticate } from './authenticate.ts';
import type { RateLimiter, RateLimitHeaders } from './rate-limiter.ts';

/** An admitted request: its organization and key, and headers for its response. */
export interface Admission {
  readonly organizationId: string;
  readonly keyId: string;
  /** Set them on the response before the handler runs: failures have them too. */
  readonly headers: RateLimitHeaders;
}

/** Admits a request by its `Authorization` header: 401 for a wrong key, 429 above its limit. */
export type Admit = (authorizationHeader: string | null | undefined) => Promise<Admission>;

/** Creates the check for every request except `/health`. */
export function createAdmit(db: Database, limiter: RateLimiter): Admit {
  return async (authorizationHeader) => {
    const { keyId, organizationId, rateLimit } = await authenticate(db, authorizationHeader);
    return { keyId, organizationId, headers: await limiter.consume(keyId, rateLimit) };
  };
}
