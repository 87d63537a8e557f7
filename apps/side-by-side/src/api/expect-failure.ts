import { expect } from 'vitest';
import type { Answer } from '../http/send.ts';
import { statusNames } from '../http/status-names.ts';
import type { Row } from './rows/row.ts';

/** The body of a failure. */
export function failureBody(statusCode: number, message: string | readonly string[]): string {
  return JSON.stringify({ statusCode, message, error: statusNames.get(statusCode) });
}

/** Expects the failure of a row. */
export function expectRow(answer: Answer, [, , statusCode, message]: Row): void {
  expectFailure(answer, statusCode, message);
}

/** Expects the exact response of the contract: status, body, and the headers of every failure. */
export function expectFailure(
  answer: Answer,
  statusCode: number,
  message: string | readonly string[],
): void {
  const text = failureBody(statusCode, message);
  expect({ statusCode: answer.statusCode, text: answer.text }).toEqual({ statusCode, text });
  const { headers } = answer;
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('etag')).toBeNull();
  expect(headers.get('x-request-id')).toMatch(/^[\x21-\x7e]{1,128}$/);
}
