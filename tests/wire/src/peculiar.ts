import { type Expected, expectContract, said } from '@error-contract/harness/expect-contract';
import type { Request } from '@error-contract/harness/request';
import { expect, test } from 'vitest';
import { ask, expectFailure, observe, type Service } from './service.ts';

/** A row that only one framework can have. */
export type PeculiarRow = readonly [name: string, request: Request, expected: Expected];

export function testPeculiar(service: Service, rows: readonly PeculiarRow[]): void {
  test.each(rows)('%s', (_name, request, expected) => expectFailure(service, request, expected));
}

/** Runs rows that the contract must leave alone. `onError` must not be called. */
export function testUntouched(
  service: Service,
  rows: readonly (readonly [name: string, path: string, status: number, body: string])[],
): void {
  test.each(rows)('is left alone: %s', async (_name, path, status, body) => {
    const { response, seen } = await observe(service, { path });
    expect([response.statusCode, response.body.toString()]).toEqual([status, body]);
    expect(seen.errors).toEqual([]);
  });
}

/** Checks an answer written past the framework: `onError` gets none of its objects. */
export function testPast(service: Service, name: string, path: string): void {
  test(`past the framework: ${name}`, async () => {
    const before = (await ask(service, 'below unprocessable')).errors.length;
    const { response } = await observe(service, { path }, 'unprocessable');
    expectContract(response, said(409, 'mine'));
    const { errors } = await ask(service, 'below unprocessable');
    expect(errors.slice(before)).toMatchObject([{ statusCode: 409, keys: [] }]);
  });
}
