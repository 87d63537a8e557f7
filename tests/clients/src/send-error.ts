import type { ServerResponse } from 'node:http';
import { toErrorResponse } from '@error-contract/core';

/** Sends the response that core makes of an error. */
export function sendError(response: ServerResponse, thrown: unknown): void {
  const { statusCode, headers, body } = toErrorResponse(thrown);
  response.writeHead(statusCode, headers).end(body);
}
