import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { type Breakage, breakages, breakPackage, untyped } from './entries/break-package.ts';
import { checkEntries } from './entries/check-entries.ts';

test('every entry exports what it declares, to import and to require', async () => {
  const scope = join(inject('shared'), 'node_modules/@error-contract');
  const packages = readdirSync(scope).map((name) => `@error-contract/${name}`);
  expect(packages.length).toBeGreaterThanOrEqual(5);
  expect(await checkEntries(inject('shared'), packages)).toEqual([]);
});

async function checkBroken(faults: readonly Breakage[]): Promise<string[]> {
  const broken = join(inject('outside'), 'broken');
  await breakPackage(inject('shared'), broken, faults);
  return checkEntries(broken, ['@error-contract/core']);
}

test('every fault of a broken package is found and reported', async () => {
  const faults = await checkBroken(breakages);
  expect(breakages.filter(({ says }) => !faults.some((fault) => says.test(fault)))).toEqual([]);
});

test(`${untyped.name} is found and reported`, async () => {
  await expect(checkBroken([untyped])).rejects.toThrow(untyped.says);
});
