/** The rate limit of the API key (`X-RateLimit-*`). */
export interface RateLimit {
  readonly limit: number;
  readonly remaining: number;
  /** When the count starts over, in Unix seconds by the server's clock. */
  readonly reset: number;
}

/**
 * Reads the rate limit from a response, of a success or of a failure:
 * `rateLimitOf(responseOf(error))`. `undefined` without all three headers; in a browser, CORS must
 * expose them.
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
