import { expect } from 'vitest';
import type { Answer } from '../http/send.ts';

const names: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** The bytes of a failure. */
export function failureBody(statusCode: number, message: string | readonly string[]): string {
  return JSON.stringify({ statusCode, message, error: names[statusCode] });
}

/** Expects exactly the failure of the contract: status, bytes, and the headers of every error. */
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
