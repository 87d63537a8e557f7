import type { ServerResponse } from 'node:http';
import type { ErrorResponse } from '../../response/error-response.ts';
import { replaceHeaders } from '../../response/replace-headers.ts';
import { guardOne } from '../answers/guard-object.ts';
import { isCovered } from '../answers/guard-response.ts';
import { cutOff } from './cut-off.ts';
import { noteDecision, settle } from './settled.ts';

/**
 * Settles a response as an error response. Layers of the service may add headers and encode the
 * body; nothing else that they change reaches the client.
 */
export function settleAs(res: ServerResponse, response: ErrorResponse): void {
  guardOne(res);
  noteDecision(res, response);
}

/**
 * Writes an error response instead of whatever was prepared. Once headers are sent it is too late:
 * the connection is destroyed, so that a truncated body never looks complete.
 */
export function writeErrorResponse(res: ServerResponse, response: ErrorResponse): void {
  if (res.headersSent) {
    settle(res);
    if (!res.writableEnded) cutOff(res);
    return;
  }
  settleAs(res, response);
  // Layers look at these: to compress, to log. They are set once more below all layers.
  if (isCovered(res)) replaceHeaders(res, response);
  res.statusCode = response.statusCode;
  if (res.req.method === 'HEAD') res.end();
  else res.end(response.body);
}
