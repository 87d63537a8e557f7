import { expect, test } from 'vitest';
import { checkRelease } from './check-release.ts';
import { formatCheck, formatUncovered } from './format-check.ts';
import { repository } from './workspace/repository.ts';

test('changesets cover everything that changed since the last release', async () => {
  const check = await checkRelease(repository);
  process.stdout.write(`${formatCheck(check)}\n`);
  expect(check.surfaces.length).toBeGreaterThan(4);
  expect(check.wires.map(({ name }) => name)).toEqual([
    '@error-contract/express',
    '@error-contract/fastify',
    '@error-contract/fetch',
    '@error-contract/koa',
    '@error-contract/nest',
  ]);
  expect(formatUncovered(check)).toBe('');
});
