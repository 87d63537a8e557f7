import { expect, test, vi } from 'vitest';
import { NetworkError } from './network-error.ts';
import { TimeoutError } from './timeout-error.ts';

const request = { method: 'GET', url: 'https://api.example/', tries: 1 };
class Own extends NetworkError {}

const { proxy, revoke } = Proxy.revocable({}, {});
revoke();

test.each<[string, unknown, boolean]>([
  ['one', new NetworkError(request, undefined), true],
  ['one of a derived class', new Own(request, undefined), true],
  ['another of ours', new TimeoutError(request, 1), false],
  ['an error of its name', Object.assign(new Error(), { name: 'NetworkError', request }), false],
  ['a copy in JSON', JSON.parse(JSON.stringify(new NetworkError(request, undefined))), false],
  ['null', null, false],
  ['a revoked proxy', proxy, false],
])('NetworkError: %s', (_name, value, expected) => {
  expect(value instanceof NetworkError).toBe(expected);
});

test('a derived class has its own instances', () => {
  expect(new Own(request, undefined)).toBeInstanceOf(Own);
  expect(new NetworkError(request, undefined)).not.toBeInstanceOf(Own);
});

test('an error of another copy is recognised', async () => {
  vi.resetModules();
  const copy = await import('./network-error.ts');
  expect(copy.NetworkError).not.toBe(NetworkError);
  const error = new copy.NetworkError(request, undefined);
  expect(error).toBeInstanceOf(NetworkError);
  expect(error).not.toBeInstanceOf(TimeoutError);
  expect(new NetworkError(request, undefined)).toBeInstanceOf(copy.NetworkError);
});

test.each<[string, unknown, string | undefined]>([
  ['its own', Object.assign(new Error(), { code: 'ECONNRESET' }), 'ECONNRESET'],
  ['that of its cause', new Error('a', { cause: { code: 'ENOTFOUND' } }), 'ENOTFOUND'],
  ['none for words', Object.assign(new Error(), { code: 's3cret words' }), undefined],
  ['none for a number', Object.assign(new Error(), { code: 7 }), undefined],
  ['none for a text', 'ECONNRESET', undefined],
  ['none for null', null, undefined],
])('the code is %s', (_name, cause, code) => {
  const error = new NetworkError(request, cause);
  expect(error.code).toBe(code);
  const detail = code === undefined ? '' : `: ${code}`;
  expect(error.message).toBe(`No answer from GET https://api.example/${detail}`);
});

test('a cause that is its own cause is not followed for ever', () => {
  const cause = new Error('a');
  cause.cause = cause;
  expect(new NetworkError(request, cause).code).toBeUndefined();
});
