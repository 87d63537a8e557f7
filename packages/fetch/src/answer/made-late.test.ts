import type { ApiError } from '@error-contract/core';
import { expect, test } from 'vitest';
import { errorContract } from '../error-contract.ts';

/** Runs a handler, and notes what `onError` is told. */
async function run(handle: () => Response, method = 'GET') {
  const told: ApiError[] = [];
  const onError = (error: ApiError) => told.push(error);
  const response = await errorContract(handle, { onError })(new Request('http://a/', { method }));
  return { response, told };
}

/** As Hono's server for Node has them: checked by nobody, and refused by their own members. */
const madeLate = (status: number, headers?: unknown, body: unknown = 'fine') =>
  Object.create(Response.prototype, {
    [Symbol('cache')]: { value: [status, body, headers] },
    status: { value: status },
    headers: { get: () => new Headers(headers as HeadersInit) },
    url: { get: () => raise(new RangeError('secret')) },
  }) as Response;

function raise(thrown: unknown): never {
  throw thrown;
}

const unsendable: readonly (readonly [string, Response])[] = [
  ['a status that is none', madeLate(99)],
  ['a status above all', madeLate(1_000)],
  ['an error status above all', madeLate(600)],
  ['a name', madeLate(200, { 'x\r\ny': 'a' })],
  ['no name', madeLate(200, { '': 'a' })],
  ['a value with a line', madeLate(200, { x: 'a\r\nb' })],
  ['a value beyond Latin-1', madeLate(200, [['x', '\u{1f4de}']])],
  ['no value', madeLate(200, { x: undefined })],
  ['a control character', madeLate(200, new Headers({ x: '\x01' }))],
  ['a value of an error', madeLate(409, { x: '\u{1f4de}' })],
];

test.each(unsendable)('a response that Node would refuse: %s', async (_, made) => {
  for (const handle of [() => made, () => raise(made)]) {
    for (const method of ['GET', 'HEAD']) {
      const { response, told } = await run(handle, method);
      expect([response.status, told.length]).toEqual([500, 1]);
    }
  }
});

test('a response that Node takes passes', async () => {
  const made = madeLate(200, { x: '\xfc\t', 'x-number': 1 });
  expect((await run(() => made)).response).toBe(made);
});
