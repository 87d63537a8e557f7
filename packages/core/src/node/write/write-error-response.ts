import type { ServerResponse } from 'node:http';
import type { ErrorResponse } from '../../response/error-response.ts';
import { replaceHeaders } from '../../response/replace-headers.ts';
import { cutOff } from './cut-off.ts';
import { prepareResponse } from './prepare-response.ts';
import { settle } from './settled.ts';

/**
 * Writes an error response, in place of whatever was prepared. Once headers are sent there is no
 * answer any more: the connection is destroyed, so that a truncated body never looks complete.
 */
export function writeErrorResponse(
  res: ServerResponse,
  response: ErrorResponse,
  end: (body?: string) => unknown = (body) => res.end(body),
): void {
  if (res.headersSent) {
    settle(res);
    if (!res.writableEnded) cutOff(res);
    return;
  }
  prepareResponse(res, res.getHeader('connection'));
  replaceHeaders(res, response, res.req);
  res.statusCode = response.statusCode;
  if (res.req.method === 'HEAD') end();
  else end(response.body);
}
