import type { ApiError } from '@error-contract/core';

/** The messages of all services: the same everywhere, so that bodies have the same length. */
export const missing = 'Agent not found';

/** One message for each of five fields. */
export const faults: readonly string[] = [
  'agent_id should not be empty',
  'from_phone_number must be in E.164 format',
  'max_concurrent_calls must be at least 1',
  'name is required',
  'scheduled_at must be a date',
];

/** The body of a success. */
export const agent = { id: 'agt_1', name: 'Reception', created_at: '2026-01-01T00:00:00.000Z' };

/** A ready response: status, headers and body. */
export interface Ready {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function ready(statusCode: number, message: string | readonly string[], error: string): Ready {
  const body = JSON.stringify({ statusCode, message, error });
  const headers = {
    'cache-control': 'no-store',
    'content-length': String(body.length),
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
  };
  return { statusCode, headers, body };
}

/** The ready 404 of the contract. */
export const readyMissing = ready(404, missing, 'Not Found');

/** The ready 400 of the contract with five messages. */
export const readyInvalid = ready(400, faults, 'Bad Request');

/** The response of an error handler that knows only the errors of the contract. */
export function answerByHand({ statusCode, messages, message, error }: ApiError): Ready {
  return ready(statusCode, messages.length > 1 ? messages : message, error);
}
