import { STATUS_CODES } from 'node:http';
import { type NormalizeOptions, toErrorResponse } from '@error-contract/core';
import { describe, expect, test } from 'vitest';

/** Put into every host, path, value and token that is sent. It must come back nowhere. */
export const marker = 'm4rkerOfASecret';

/** One way to make a package fail, and the answer to it. */
export interface Row {
  readonly name: string;
  /** Throws, rejects, or returns what the package passed on. */
  readonly provoke: () => unknown;
  readonly statusCode: number;
  readonly message: string | readonly string[];
  /** Those beside what every error has. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly options?: NormalizeOptions;
}

/** What is answered to a failure. */
export type Answer = Omit<Row, 'name' | 'provoke'>;

/** A row, in short. */
export type Case = readonly [name: string, provoke: () => unknown, answer: Answer];

export function says(
  statusCode: number,
  message: Row['message'],
  headers: Row['headers'] = {},
): Answer {
  return { statusCode, message, headers };
}

export const hidden = 'An unexpected error occurred. If this persists, contact support.';
export const unavailable = 'The service is temporarily unavailable. Try again later.';

/** Answers that blame the service itself, an upstream that failed or said nothing, or the moment. */
export const fault = says(500, hidden);
export const failed = says(502, 'An upstream service failed. Try again later.');
export const notNow = says(503, unavailable);
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

function bodyOf({ statusCode, message }: Row): string {
  return JSON.stringify({ statusCode, message, error: nameOf(statusCode) });
}

async function check(row: Row): Promise<void> {
  const thrown = await thrownBy(row.provoke);
  const { statusCode, headers, body } = toErrorResponse(thrown, row.options);
  expect({ statusCode, body }).toEqual({ statusCode: row.statusCode, body: bodyOf(row) });
  expect(headers).toEqual({
    ...row.headers,
    'cache-control': 'no-store',
    'content-length': String(Buffer.byteLength(body)),
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  expect(body + JSON.stringify(headers)).not.toContain(marker);
}

/** Registers a test for each row. */
export function checkRows(kind: string, rows: readonly Row[]): void {
  describe(kind, () => {
    test.each(rows)('$name', check);
  });
}

/** Registers a test for each case. */
export function checkCases(kind: string, cases: readonly Case[], options?: NormalizeOptions): void {
  const rows = cases.map(([name, provoke, answer]) => ({ name, provoke, ...answer }));
  checkRows(kind, options ? rows.map((row) => ({ ...row, options })) : rows);
}
