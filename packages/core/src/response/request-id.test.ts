import { expect, test } from 'vitest';
import { NotFoundError } from '../error/not-found-error.ts';
import { renderError } from './render-error.ts';
import { aRequestId, identified } from './request-id.ts';

const [isRequestId] = aRequestId;

test.each([true, false, 'X-Request-Id', 'traceparent'])('%j can be asked for', (value) => {
  expect(isRequestId(value)).toBe(true);
});

test.each([
  ['what is no name', ['', ' x', 'a\nb', 5, {}, null]],
  ['what ends a response', ['Content-Length', 'content-type', 'Transfer-Encoding', 'connection']],
  ['what shows a key', ['Authorization', 'proxy-authorization', 'Cookie', 'Set-Cookie']],
])('%s cannot', (_name, values) => {
  expect(values.filter((value) => isRequestId(value))).toEqual([]);
});

const idOf = (...candidates: unknown[]) =>
  identified(renderError(new NotFoundError()), 'x-request-id', () => candidates).id;

test('the first that can be sent is taken, and a number is one', () => {
  expect(idOf(undefined, 'a b', ['c'], 42, 'd')).toBe('42');
});
