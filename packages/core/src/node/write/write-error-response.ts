import type { ServerResponse } from 'node:http';
import type { ErrorResponse } from '../../response/error-response.ts';
import { replaceHeaders } from '../../response/replace-headers.ts';
import { guardOne } from '../answers/guard-object.ts';
import { cutOff } from './cut-off.ts';
import { noteDecision, settle } from './settled.ts';

/**
 * Decides that a response is an error response. Layers of the service may add headers to it and
 * encode its body; anything else that they make of it does not leave.
 */
export function settleAs(res: ServerResponse, response: ErrorResponse): void {
  guardOne(res);
  noteDecision(res, response);
}

/**
 * Writes an error response, in place of whatever was prepared. Once headers are sent there is no
 * answer any more: the connection is destroyed, so that a truncated body never looks complete.
 */
export function writeErrorResponse(res: ServerResponse, response: ErrorResponse): void {
  if (res.headersSent) {
    settle(res);
    if (!res.writableEnded) cutOff(res);
    return;
  }
  settleAs(res, response);
  // Layers go by these: whether to compress, what to log.
  replaceHeaders(res, response, res.req);
  res.statusCode = response.statusCode;
  if (res.req.method === 'HEAD') res.end();
  else res.end(response.body);
}
