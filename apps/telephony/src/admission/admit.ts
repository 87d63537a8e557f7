import { NotFoundError } from '@error-contract/core';
import type { Database } from '../store/database.ts';
import { authenticate } from './authenticate.ts';
import type { RateLimiter, RateLimitHeaders } from './rate-limiter.ts';
import { requiredScope, type Scope } from './required-scope.ts';
import { assertAllowed } from './scopes.ts';

/** What a request says before its body is read. */
export interface AdmissionRequest {
  readonly method: string;
  /** The target of the request as it was sent, or its path. */
  readonly path: string;
  readonly authorization: string | null | undefined;
}

/** An admitted request: its organization and key, and headers for its response. */
export interface Admission {
  readonly organizationId: string;
  readonly keyId: string;
  /** What the key may do, and so what it may give to another. */
  readonly scopes: readonly Scope[];
  /** Set them on the response before the handler runs: failures have them too. */
  readonly headers: RateLimitHeaders;
}

/**
 * Admits a request: 401 for a wrong key, 429 above its limit, 404 for an unknown route, and 403
 * without the scope of the route. Nothing reaches a handler below `/v1` that has no scope here.
 */
export type Admit = (request: AdmissionRequest) => Promise<Admission>;

/** What a target has beside its path (RFC 9112, section 3.2): scheme and host, query, fragment. */
const beside = /^https?:\/\/[^/?#]+|[?#].*/gis;

/** Creates the check for every request except `/health`. */
export function createAdmit(db: Database, limiter: RateLimiter): Admit {
  return async ({ method, path, authorization }) => {
    const { keyId, organizationId, rateLimit, scopes } = await authenticate(db, authorization);
    const headers = await limiter.consume(keyId, rateLimit);
    const scope = requiredScope(method, path.replace(beside, ''));
    if (!scope) throw new NotFoundError('Route not found', { headers });
    assertAllowed(scopes, scope, headers);
    return { keyId, organizationId, scopes, headers };
  };
}
