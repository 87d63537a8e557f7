import { expect } from 'vitest';
import { bodyOf, contractFault, type Message } from './contract.ts';
import { headerOf, type SeenResponse } from './read-response.ts';

export { bodyOf } from './contract.ts';

/** The response that a row expects. */
export interface Expected {
  readonly status: number;
  /** The exact text of the body. By default, the body of the status without its own message. */
  readonly body?: string;
  /** Headers beside those of every response; `undefined` means that a header must be absent. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** A response with its own message, and headers beside those of every response. */
export function said(
  status: number,
  message: Message,
  headers: Expected['headers'] = {},
): Expected {
  return { status, body: bodyOf(status, message), headers };
}

function defaultsOf(status: number): Record<string, string | undefined> {
  const challenge = status === 401 ? { 'www-authenticate': 'Bearer' } : {};
  const retry = status === 429 ? { 'retry-after': '1' } : {};
  const absent = { allow: undefined, 'content-range': undefined, 'set-cookie': undefined };
  return { ...absent, ...challenge, ...retry };
}

/** Expects what a row says about a response, and what every response of the contract has. */
export function expectContract(response: SeenResponse, expected: Expected, method = 'GET'): void {
  const { status, body = bodyOf(status), headers } = expected;
  const length = { 'content-length': String(Buffer.byteLength(body)) };
  const wanted = { ...defaultsOf(status), ...length, ...headers };
  const sent = Object.keys(wanted).map((name) => [name, headerOf(response, name)]);
  expect({
    status: response.statusCode,
    body: response.body.toString(),
    complete: response.complete,
    headers: Object.fromEntries(sent),
    fault: contractFault(response, method),
  }).toEqual({
    status,
    body: method === 'HEAD' ? '' : body,
    complete: true,
    headers: wanted,
    fault: undefined,
  });
}

/** Expects exactly these responses: those of the contract, or successes by their status. */
export function expectResponses(
  responses: readonly SeenResponse[],
  ...expected: readonly (Expected | number)[]
): void {
  const statuses = expected.map((one) => (typeof one === 'number' ? one : one.status));
  expect(responses.map(({ statusCode }) => statusCode)).toEqual(statuses);
  for (const [i, response] of responses.entries()) {
    const one = expected[i];
    if (typeof one === 'object') expectContract(response, one);
  }
}
