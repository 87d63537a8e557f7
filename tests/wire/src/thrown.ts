import { type Expected, expectContract } from '@error-contract/harness/expect-contract';
import { describe, expect, test } from 'vitest';
import { expectFailure, observe, type Service, servicesIn } from './service.ts';
import { differenceOf, expectedOf, type Way } from './tables/ways.ts';

async function checkRow(service: Service, way: Way, name: string, common: Expected) {
  const { target } = service;
  const expected = expectedOf(target, way, name, common);
  const isCause = differenceOf(target, way, name)?.isCause ?? true;
  // `ctx.throw` makes an error of its own from what is no usual one.
  const cause = way === 'pass' ? {} : { isCause };
  const told = { sentStatus: expected.status, ...cause };
  await expectFailure(service, { path: `/${way}/${name}` }, expected, { told });
}

async function checkHead(service: Service, name: string, common: Expected) {
  const { response } = await observe(service, { method: 'HEAD', path: `/throw/${name}` });
  expectContract(response, expectedOf(service.target, 'throw', name, common), 'HEAD');
}

/** Runs a table of throwables in some ways on every target, on every Node. */
export function describeThrown(
  rows: Readonly<Record<string, Expected>>,
  ways: readonly Way[],
  environment?: string,
): void {
  const table = Object.entries(rows);
  describe.each(servicesIn(environment))('$name', (service) => {
    for (const way of ways) {
      test.each(table)(`${way}: %s`, (name, row) => checkRow(service, way, name, row));
    }
  });
}

/** Sends each request of a table again as HEAD: the same headers, and no body. */
export function describeHeads(
  rows: Readonly<Record<string, Expected>>,
  environment?: string,
): void {
  describe.each(servicesIn(environment))('$name', (service) => {
    test.each(Object.entries(rows))('HEAD: %s', (name, row) => checkHead(service, name, row));
  });
}

/** No row may leave something behind that would have ended the process. */
export function describeSurvival(): void {
  test.each(servicesIn(''))('$name: nothing was left uncaught', async (service) => {
    const { seen } = await observe(service, { path: '/throw/conflict' });
    expect(seen.uncaught).toEqual([]);
  });
}
