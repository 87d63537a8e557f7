import { describesBody } from '../../response/describes-body.ts';
import type { ErrorResponse } from '../../response/error-response.ts';

/** Where headers are kept until they are sent: Node's response, or a framework's. */
export interface HeaderStore {
  readonly getHeaderNames: () => readonly string[];
  readonly hasHeader: (name: string) => boolean;
  readonly removeHeader: (name: string) => unknown;
  readonly setHeader: (name: string, value: string) => unknown;
}

/** What a service may have said before, and about the request rather than the abandoned body. */
const keptIfSet = new Set(['www-authenticate', 'retry-after']);

/** Where a key is sent. */
interface Request {
  readonly headers: { readonly authorization?: string | undefined };
}

/** A key was sent: it is the reason, and RFC 6750 (section 3.1) has a word for it. */
function challengeFor({ headers }: Request): string {
  return /^bearer +\S/i.test(headers.authorization ?? '')
    ? 'Bearer error="invalid_token"'
    : 'Bearer';
}

/**
 * Puts the headers of an error in the place of those that describe the abandoned body. What the
 * service says about every response stays (WIRE.md, "Promised").
 */
export function replaceHeaders(
  store: HeaderStore,
  { statusCode, headers }: ErrorResponse,
  request: Request,
): void {
  for (const name of store.getHeaderNames()) {
    if (describesBody(name, statusCode)) store.removeHeader(name);
  }
  for (const name of Object.keys(headers)) {
    const value = headers[name] as string;
    if (keptIfSet.has(name) && store.hasHeader(name)) continue;
    store.setHeader(name, value === 'Bearer' ? challengeFor(request) : value);
  }
}
