import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { defineErrors } from '@error-contract/core';

/** The conditions of a request. The headers of Node's requests fit. */
export type Conditions = Readonly<Pick<IncomingHttpHeaders, 'if-match' | 'if-none-match'>>;

/** For a request whose condition on the current state does not hold. */
export const conditionFailed = defineErrors({
  412: 'The resource is not in the state that If-Match names. Read it again: it has changed.',
});

const excluded = 'The resource is in a state that If-None-Match excludes';

/** Converts JSON to its strong ETag: a hash of the bytes that are sent (RFC 9110, section 8.8.3). */
export function toETag(json: string): string {
  return `"${createHash('sha256').update(json).digest('base64url')}"`;
}

// A tag may contain a comma, so the list cannot be split at commas.
const entityTag = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;
const opaque = (tag: string) => tag.replace(/^W\//, '');

/** Whether a header names a state: `*`, or a list of tags. Weak tags never match in the strong comparison. */
function names(header: string, etag: string, comparison: 'strong' | 'weak'): boolean {
  if (header.trim() === '*') return true;
  const tags = header.match(entityTag) ?? [];
  return tags.some((tag) => (comparison === 'weak' ? opaque(tag) : tag) === etag);
}

/** Whether a client that asks again has the state already: then nothing needs to be sent. */
export function isNotModified(conditions: Conditions, etag: string): boolean {
  return names(conditions['if-none-match'] ?? '', etag, 'weak');
}

function assertMatch({ 'if-match': match }: Conditions, etag: string): void {
  if (match !== undefined && !names(match, etag, 'strong')) throw conditionFailed(412);
}

/**
 * Throws if the conditions of a request that changes something do not hold for its current state. Ask it where the
 * state is locked, so that of two requests with the same ETag one changes it (RFC 9110, section 13.2.2).
 * @throws {ApiError} 412
 */
export function assertConditions(conditions: Conditions, state: object): void {
  const etag = toETag(JSON.stringify(state));
  assertMatch(conditions, etag);
  if (isNotModified(conditions, etag)) throw conditionFailed(412, excluded);
}

/** A request to read or change something. Node's requests fit. */
export interface ConditionalRequest {
  readonly method?: string | undefined;
  readonly headers: Conditions;
}

/** What to send with a resource or list, or instead of it. */
export interface Revalidation {
  /** 304 if the client has this state: it gets no body. */
  readonly statusCode: 200 | 304;
  readonly headers: Readonly<Record<'ETag' | 'Cache-Control', string>>;
}

/**
 * Makes a successful response one that can be revalidated. `undefined` leaves it as it is: only those to GET,
 * HEAD and PATCH show a state.
 * @throws {ApiError} 412 for a GET or HEAD whose `If-Match` names another state
 */
export function revalidate(
  { method = '', headers: conditions }: ConditionalRequest,
  json: string,
): Revalidation | undefined {
  if (!['GET', 'HEAD', 'PATCH'].includes(method)) return undefined;
  const etag = toETag(json);
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' };
  if (method === 'PATCH') return { statusCode: 200, headers };
  assertMatch(conditions, etag);
  return { statusCode: isNotModified(conditions, etag) ? 304 : 200, headers };
}
