import { type IncomingHttpHeaders, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

/** What the reference server is about to send. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: string;
  /** Writes to the socket itself, for answers that a well-behaved server cannot give. */
  readonly wire?: (socket: Socket) => void;
}

/** What the server answers: a request, or an error of the HTTP parser (`code`). */
export interface Facts {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly version?: string;
  readonly code?: string;
  readonly bytes?: string;
}

/** Breaks an answer, or leaves it as it is. */
export type Mutation = (answer: Answer, facts: Facts) => Answer;

const names: Readonly<Record<number, string | undefined>> = STATUS_CODES;

/** Headers of every answer of the reference server. */
export const common = {
  'access-control-allow-origin': '*',
  vary: 'Accept-Encoding, Origin',
  'x-request-id': 'req-1',
  'x-frame-options': 'DENY',
};

/** A failure that keeps the contract. */
export function failure(
  status: number,
  message: string | string[] = names[status] ?? 'Bad Request',
  headers: Answer['headers'] = {},
): Answer {
  const error = names[status] ?? 'Bad Request';
  return {
    status,
    body: JSON.stringify({ statusCode: status, message, error }),
    headers: {
      ...common,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  };
}

/** A success. */
export function success(status: number, value: unknown, headers: Answer['headers'] = {}): Answer {
  const type = { 'content-type': 'application/json; charset=utf-8' };
  return { status, body: JSON.stringify(value), headers: { ...common, ...type, ...headers } };
}
