import { type Expected, expectContract } from '@error-contract/harness/expect-contract';
import { describe, expect, test } from 'vitest';
import { expectFailure, judgedServices, observe, type Service, servicesIn } from './service.ts';
import { differenceOf, expectedOf, type Way } from './tables/ways.ts';

async function checkRow(service: Service, way: Way, name: string, common: Expected) {
  const { target } = service;
  const expected = expectedOf(target, way, name, common);
  const isCause = differenceOf(target, way, name)?.isCause ?? true;
  // `ctx.throw` may replace an unusual value with an error of its own.
  const cause = way === 'pass' ? {} : { isCause };
  const told = { sentStatus: expected.status, ...cause };
  await expectFailure(service, { path: `/${way}/${name}` }, expected, { told });
}

async function checkHead(service: Service, name: string, common: Expected) {
  const { response } = await observe(service, { method: 'HEAD', path: `/throw/${name}` });
  expectContract(response, expectedOf(service.target, 'throw', name, common), 'HEAD');
}

type Row = readonly [name: string, expected: Expected];

function failing({ target }: Service, way: Way, table: readonly Row[]): readonly Row[] {
  return table.filter(([name]) => differenceOf(target, way, name)?.isFailure !== false);
}

/** Runs a table of throwables on every target, in the given ways. */
export function describeThrown(
  rows: Readonly<Record<string, Expected>>,
  ways: readonly Way[],
): void {
  const table = Object.entries(rows);
  describe.each(judgedServices())('$name', (service) => {
    for (const way of ways) {
      test.each(failing(service, way, table))(`${way}: %s`, (name, row) =>
        checkRow(service, way, name, row),
      );
    }
  });
}

/** Sends each request of a table as HEAD, and expects the same headers and no body. */
export function describeHeads(rows: Readonly<Record<string, Expected>>): void {
  describe.each(judgedServices())('$name', (service) => {
    test.each(failing(service, 'throw', Object.entries(rows)))('HEAD: %s', (name, row) =>
      checkHead(service, name, row),
    );
  });
}

/** No row may cause an uncaught error: that would end a real process. */
export function describeSurvival(): void {
  test.each(servicesIn(''))('$name: nothing was left uncaught', async (service) => {
    const { seen } = await observe(service, { path: '/throw/conflict' });
    expect(seen.uncaught).toEqual([]);
  });
}
