import { expect } from 'vitest';
import { bodyOf, contractFault, type Message } from './contract.ts';
import { type Answer, headerOf } from './read-response.ts';

export { bodyOf } from './contract.ts';

/** The answer that a row expects. */
export interface Expected {
  readonly status: number;
  /** The exact text of the body. By default that of the status without a message of its own. */
  readonly body?: string;
  /** Headers beside those of every error; `undefined` for one that must not be there. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** An answer with a message of its own, and headers beside those of every error. */
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

/** Everything that a row says about an answer, and everything that every error answer has. */
export function expectContract(response: Answer, expected: Expected, method = 'GET'): void {
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

/** As many responses as are expected: errors of the contract, and successes with their status. */
export function expectAnswers(
  responses: readonly Answer[],
  ...expected: readonly (Expected | number)[]
): void {
  const statuses = expected.map((one) => (typeof one === 'number' ? one : one.status));
  expect(responses.map(({ statusCode }) => statusCode)).toEqual(statuses);
  for (const [i, response] of responses.entries()) {
    const one = expected[i];
    if (typeof one === 'object') expectContract(response, one);
  }
}
