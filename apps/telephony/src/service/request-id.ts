import { randomUUID } from 'node:crypto';

/** Uses the request id of the client (1 to 128 visible ASCII characters), or creates a new one. */
export function requestId(headerValue: unknown): string {
  const sane = typeof headerValue === 'string' && /^[\x21-\x7e]{1,128}$/.test(headerValue);
  return sane ? headerValue : randomUUID();
}
