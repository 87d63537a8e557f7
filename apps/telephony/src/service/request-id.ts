import { randomUUID } from 'node:crypto';

/** Takes over a request id that came along (1 to 128 visible ASCII characters), or makes a new one. */
export function requestId(headerValue: unknown): string {
  const sane = typeof headerValue === 'string' && /^[\x21-\x7e]{1,128}$/.test(headerValue);
  return sane ? headerValue : randomUUID();
}
