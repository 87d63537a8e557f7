import { allowedOrigin, cors } from '@error-contract/telephony';
import koaCors from '@koa/cors';
import type { Middleware } from 'koa';

/** Lets pages of these origins call the API, and answers their preflights. */
export function allowOrigins(origins: readonly string[]): Middleware {
  return koaCors({
    origin: ({ req }) => allowedOrigin(origins, req) ?? '',
    allowMethods: cors.methods,
    allowHeaders: cors.allowedHeaders,
    exposeHeaders: cors.exposedHeaders,
    maxAge: cors.maxAge,
    // The contract keeps them on errors. The package would write them on what was thrown.
    keepHeadersOnError: false,
  });
}
