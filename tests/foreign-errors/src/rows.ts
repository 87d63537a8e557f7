import { STATUS_CODES } from 'node:http';
import { type NormalizeOptions, toErrorResponse } from '@error-contract/core';
import { describe, expect, test } from 'vitest';

/** Put into every host, path, value and token that is sent. It must come back nowhere. */
export const marker = 'm4rkerOfASecret';

/** The response to an error. */
export interface Expected {
  readonly statusCode: number;
  readonly message: string | readonly string[];
  /** Those beside what every error has. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly options?: NormalizeOptions | undefined;
}

/**
 * One way to make a package fail, and what is sent for it.
 * `provoke` throws, rejects, or returns what the package passed on.
 */
export type Case = readonly [name: string, provoke: () => unknown, expected: Expected];

export function says(
  statusCode: number,
  message: Expected['message'],
  headers: Expected['headers'] = {},
): Expected {
  return { statusCode, message, headers };
}

// For a fault of the service itself, an upstream that failed, a busy service, a silent upstream.
export const fault = says(500, 'An unexpected error occurred. If this persists, contact support.');
export const failed = says(502, 'An upstream service failed. Try again later.');
export const notNow = says(503, 'The service is temporarily unavailable. Try again later.');
export const silent = says(504, 'An upstream service did not answer in time. Try again later.');

/** The name of a status in the contract: that of Node 20, of which later ones changed two. */
function nameOf(statusCode: number): string | undefined {
  return statusCode === 413 ? 'Payload Too Large' : STATUS_CODES[statusCode];
}

/** What a package throws, rejects with or returns. */
export async function thrownBy(provoke: () => unknown): Promise<unknown> {
  try {
    return await provoke();
  } catch (error) {
    return error;
  }
}

async function check(provoke: () => unknown, expected: Expected): Promise<void> {
  const thrown = await thrownBy(provoke);
  const { statusCode, message } = expected;
  const sent = toErrorResponse(thrown, expected.options);
  const { headers, body } = sent;
  expect({ statusCode: sent.statusCode, body }).toEqual({
    statusCode,
    body: JSON.stringify({ statusCode, message, error: nameOf(statusCode) }),
  });
  expect(headers).toEqual({
    ...expected.headers,
    'cache-control': 'no-store',
    'content-length': String(Buffer.byteLength(body)),
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  expect(body + JSON.stringify(headers)).not.toContain(marker);
}

/** Registers a test for each case. */
export function checkCases(kind: string, cases: readonly Case[], options?: NormalizeOptions): void {
  describe(kind, () => {
    test.each(cases)('%s', (_name, provoke, expected) => check(provoke, { options, ...expected }));
  });
}
