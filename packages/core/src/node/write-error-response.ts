import type { ServerResponse } from 'node:http';
import { describesBody } from '../response/describes-body.ts';
import type { ErrorResponse } from '../response/error-response.ts';
import { lingerAfter } from './linger.ts';
import { settle } from './settled.ts';

/** What a service may have said before, and about the request rather than the abandoned body. */
const keptIfSet = new Set(['www-authenticate', 'retry-after']);

function replaceHeaders(res: ServerResponse, { statusCode, headers }: ErrorResponse): void {
  for (const name of res.getHeaderNames()) {
    if (describesBody(name, statusCode)) res.removeHeader(name);
  }
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    if (value === undefined || (keptIfSet.has(name) && res.hasHeader(name))) continue;
    res.setHeader(name, value);
  }
}

/**
 * Writes an error response, in place of whatever was prepared. Once headers are sent there is no
 * answer any more: the connection is destroyed, so that a truncated body never looks complete.
 */
export function writeErrorResponse(res: ServerResponse, response: ErrorResponse): void {
  settle(res);
  if (res.headersSent) {
    if (!res.writableEnded) res.destroy();
    return;
  }
  replaceHeaders(res, response);
  res.statusCode = response.statusCode;
  // A reason phrase of the abandoned answer. HTTP/2 has none, and warns when it is set.
  if (res.req.httpVersionMajor < 2) res.statusMessage = '';
  lingerAfter(res.req);
  if (res.req.method === 'HEAD') res.end();
  else res.end(response.body);
}
