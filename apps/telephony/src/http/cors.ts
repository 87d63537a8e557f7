import type { IncomingHttpHeaders } from 'node:http';

/** What pages of allowed origins may send and read. Preflights are kept for ten minutes. */
export const cors = {
  methods: 'GET,HEAD,POST,PATCH,DELETE',
  allowedHeaders: 'Authorization,Content-Type,Idempotency-Key,If-Match,If-None-Match,X-Request-Id',
  exposedHeaders:
    'ETag,Retry-After,WWW-Authenticate,X-RateLimit-Limit,X-RateLimit-Remaining,X-RateLimit-Reset,X-Request-Id',
  maxAge: 600,
} as const;

/** A request that may come from a page. Node's requests fit. */
export interface CorsRequest {
  readonly method?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Finds the value of `Access-Control-Allow-Origin` for a request; `undefined` if it needs none: it comes from no
 * page, from one of another origin, or is an OPTIONS that is no preflight (Fetch, section 3.3.2).
 */
export function allowedOrigin(
  origins: readonly string[],
  { method, headers }: CorsRequest,
): string | undefined {
  const { origin } = headers;
  // An empty one is none for Fastify's package, and for the others an origin like any other.
  if (!origin) return undefined;
  if (method === 'OPTIONS' && !headers['access-control-request-method']) return undefined;
  if (origins.includes('*')) return '*';
  return origins.includes(origin) ? origin : undefined;
}

/** What the packages of Express and Fastify are told for a request. Without an origin they do nothing. */
export function corsOptions(origins: readonly string[], request: CorsRequest) {
  const { exposedHeaders, ...rest } = cors;
  const options = { ...rest, origin: allowedOrigin(origins, request) ?? false };
  // A preflight exposes nothing. Koa's package knows that, those of the others do not.
  return request.method === 'OPTIONS' ? options : { ...options, exposedHeaders };
}
