/** How the server counts the requests of this API key (`X-RateLimit-*`). */
export interface RateLimit {
  readonly limit: number;
  readonly remaining: number;
  /** When the count begins anew, in Unix seconds by the server's clock. */
  readonly reset: number;
}

/**
 * Reads the rate limit of an answer, of success or failure: `rateLimitOf(responseOf(error))`.
 * `undefined` where the three headers are not there; a browser needs CORS to expose them.
 */
export function rateLimitOf(
  response: { readonly headers: Pick<Headers, 'get'> } | undefined,
): RateLimit | undefined {
  const read = (name: string) => response?.headers.get(`x-ratelimit-${name}`) ?? '';
  const texts = [read('limit'), read('remaining'), read('reset')];
  if (!texts.every((text) => /^\d+$/.test(text))) return undefined;
  const [limit, remaining, reset] = texts.map(Number) as [number, number, number];
  return { limit, remaining, reset };
}
