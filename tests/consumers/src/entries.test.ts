import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { breakages, breakPackage } from './entries/break-package.ts';
import { checkEntries } from './entries/check-entries.ts';

test('every entry exports what it declares, to import and to require', async () => {
  const scope = join(inject('shared'), 'node_modules/@error-contract');
  const packages = readdirSync(scope).map((name) => `@error-contract/${name}`);
  expect(packages.length).toBeGreaterThanOrEqual(5);
  expect(await checkEntries(inject('shared'), packages)).toEqual([]);
});

test.each(breakages)('$name is found and reported', async (breakage) => {
  const broken = join(inject('outside'), 'broken');
  await breakPackage(inject('shared'), broken, breakage);
  const faults = await checkEntries(broken, ['@error-contract/core']).catch((error: Error) => [
    error.message,
  ]);
  expect(faults.join('\n')).toMatch(breakage.says);
});
