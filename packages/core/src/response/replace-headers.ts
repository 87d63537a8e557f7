import { describesBody } from './describes-body.ts';
import type { ErrorResponse } from './error-response.ts';

/** Where headers are kept until they are sent: Node's response, or a framework's. */
export interface HeaderStore {
  readonly getHeaderNames: () => readonly string[];
  readonly getHeader: (name: string) => unknown;
  readonly removeHeader: (name: string) => unknown;
  readonly setHeader: (name: string, value: string) => unknown;
}

/** What a service may have said before, and about the request rather than the abandoned body. */
const keptIfSet = new Set(['www-authenticate', 'retry-after']);

/**
 * Puts the headers of an error in the place of those that describe the abandoned body. What the
 * service says about every response stays (WIRE.md, "Promised").
 */
export function replaceHeaders(store: HeaderStore, { statusCode, headers }: ErrorResponse): void {
  for (const name of store.getHeaderNames()) {
    const isOurs = Object.hasOwn(headers, name);
    if (!isOurs && describesBody(name, statusCode)) store.removeHeader(name);
  }
  for (const name of Object.keys(headers)) {
    const value = headers[name] as string;
    const set = store.getHeader(name);
    if (set === value || (set !== undefined && keptIfSet.has(name))) continue;
    store.setHeader(name, value);
  }
}
