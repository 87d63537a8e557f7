/** Headers that describe the body which an error replaces (WIRE.md, "Promised"). */
const bodyHeaders: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'accept-ranges',
  'age',
  'cache-control',
  'content-digest',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-length',
  'content-location',
  'content-md5',
  'content-range',
  'content-type',
  'digest',
  'etag',
  'expires',
  'last-modified',
  'pragma',
  'repr-digest',
  'surrogate-control',
  'trailer',
  'transfer-encoding',
  'x-accel-expires',
]);

/** Caches in front of a service obey theirs before `Cache-Control` (RFC 9213). */
const targetedCaching = '-cache-control';

/**
 * Whether a header that is already set must go when an error replaces the body. All others stay:
 * CORS, `Vary`, request ids, cookies, security and rate-limit headers. `Content-Range` stays on a
 * 416, where it says which range is possible (RFC 9110, section 15.5.17).
 */
export function describesBody(name: string, statusCode: number): boolean {
  const lower = name.toLowerCase();
  if (lower === 'content-range' && statusCode === 416) return false;
  return bodyHeaders.has(lower) || lower.endsWith(targetedCaching);
}
