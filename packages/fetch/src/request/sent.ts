import type { Sent } from '@error-contract/core/adapter';
import { pathOfRequest } from '../exchange.ts';

const bodies = /* @__PURE__ */ new WeakMap<Request, unknown>();

/** Notes what a body was parsed to: no message of a schema may quote it. */
export function noteBody(request: Request, body: unknown): void {
  bodies.set(request, body);
}

/** What occurs several times becomes a list. */
export function recordOf(entries: Iterable<readonly [string, string]>): Record<string, unknown> {
  const found = new Map<string, string | string[]>();
  for (const [name, value] of entries) {
    const before = found.get(name);
    found.set(name, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(found);
}

/** The query of a request: a name that occurs several times has a list. */
export function queryOf({ url }: Request): Record<string, unknown> {
  const start = url.indexOf('?');
  const end = url.indexOf('#');
  const query = start < 0 ? '' : url.slice(start + 1, end < 0 ? undefined : end);
  return recordOf(new URLSearchParams(query));
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** What a client sent, as far as it is known. */
export function sentIn(request: Request): Sent {
  return {
    body: bodies.get(request),
    // Which of them are parameters, only a framework knows.
    params: pathOfRequest(request).split('/').map(decoded),
    query: queryOf(request),
    headers: Object.fromEntries(request.headers),
  };
}
