import { createHash } from 'node:crypto';

/** Converts a value to its strong ETag: a hash of the JSON that is sent (RFC 9110, section 8.8.3). */
export function toETag(answer: object): string {
  return `"${createHash('sha256').update(JSON.stringify(answer)).digest('base64url')}"`;
}

// A tag may contain a comma, so the list cannot be split at commas.
const entityTag = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;

const opaque = (tag: string) => tag.replace(/^W\//, '');

/**
 * Whether `If-None-Match` names the current response: `*`, or a list of tags one of which is equal
 * in the weak comparison (RFC 9110, section 13.1.2).
 */
export function isNotModified(ifNoneMatch: string | null | undefined, etag: string): boolean {
  const value = ifNoneMatch?.trim() ?? '';
  if (value === '*') return true;
  const tags = value.match(entityTag) ?? [];
  return tags.some((tag) => opaque(tag) === opaque(etag));
}
