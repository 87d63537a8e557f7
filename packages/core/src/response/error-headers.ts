import type { Headers } from '../error/headers.ts';
import { describesBody } from './describes-body.ts';

const framing =
  /^(?:content-(?!range$)|(?:connection|keep-alive|set-cookie|te|trailer|transfer-encoding|upgrade)$)/;

/** Whether a header of an error goes to the client (WIRE.md, "Promised"). */
function isAllowed(name: string, statusCode: number, expose: boolean): boolean {
  if (framing.test(name) || describesBody(name, statusCode)) return false;
  if (name === 'allow') return statusCode === 405;
  if (name === 'content-range') return statusCode === 416;
  return statusCode < 500 || expose || name === 'retry-after';
}

/** The headers that a response of a status has unless the error sets them. */
function defaults(statusCode: number): Record<string, string> {
  if (statusCode === 401) return { 'www-authenticate': 'Bearer' };
  return statusCode === 429 ? { 'retry-after': '1' } : {};
}

/**
 * Builds the headers of a response: those of the error that may be sent, and the contract's.
 * `length` is the length of the body in bytes.
 */
export function errorHeaders(
  statusCode: number,
  own: Headers,
  expose: boolean,
  length: number,
): Headers {
  const headers: Record<string, string> = defaults(statusCode);
  for (const name of Object.keys(own)) {
    // An empty challenge or delay says nothing.
    if (isAllowed(name, statusCode, expose)) headers[name] = own[name] || headers[name] || '';
  }
  headers['cache-control'] = 'no-store';
  headers['content-length'] = `${length}`;
  headers['content-type'] = 'application/json; charset=utf-8';
  headers['x-content-type-options'] = 'nosniff';
  return headers;
}
