import type { ServerResponse } from 'node:http';
import { toErrorResponse } from '@error-contract/core';

/** Answers what was thrown, as core says. */
export function answerError(response: ServerResponse, thrown: unknown): void {
  const { statusCode, headers, body } = toErrorResponse(thrown);
  response.writeHead(statusCode, headers).end(body);
}
