import type { Headers } from '../error/headers.ts';
import { describesBody } from './describes-body.ts';

const framing =
  /^(?:content-(?!range$)|(?:connection|keep-alive|set-cookie|te|trailer|transfer-encoding|upgrade)$)/;

/** Which header of an error goes to the client (WIRE.md, "Promised"). */
function isAllowed(name: string, statusCode: number, expose: boolean): boolean {
  if (framing.test(name) || describesBody(name, statusCode)) return false;
  if (name === 'allow') return statusCode === 405;
  if (name === 'content-range') return statusCode === 416;
  return statusCode < 500 || expose || name === 'retry-after';
}

/** What every response of a status carries unless the error has its own. */
function defaults(statusCode: number): Record<string, string> {
  if (statusCode === 401) return { 'www-authenticate': 'Bearer' };
  return statusCode === 429 ? { 'retry-after': '1' } : {};
}

/**
 * Builds the headers of an error response: those of the error that may be sent, and the contract's.
 * `length` is that of the body, in bytes.
 */
export function errorHeaders(
  statusCode: number,
  own: Headers,
  expose: boolean,
  length: number,
): Headers {
  const headers: Record<string, string> = defaults(statusCode);
  for (const name of Object.keys(own)) {
    if (isAllowed(name, statusCode, expose)) headers[name] = own[name] as string;
  }
  headers['cache-control'] = 'no-store';
  headers['content-length'] = `${length}`;
  headers['content-type'] = 'application/json; charset=utf-8';
  headers['x-content-type-options'] = 'nosniff';
  return headers;
}
