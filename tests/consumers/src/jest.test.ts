import { join } from 'node:path';
import { run } from '@error-contract/releases/workspace/run';
import { expect, inject, test } from 'vitest';

test('a Jest project requires the packages', async () => {
  const cwd = join(inject('shared'), 'jest');
  const jest = join(inject('shared'), 'node_modules', 'jest', 'bin', 'jest.js');
  const args = [jest, '--ci', '--json'];
  const printed = await run(process.execPath, args, { cwd, env: { NODE_ENV: 'test' } });
  expect(JSON.parse(printed)).toMatchObject({ numPassedTests: 2, numTotalTests: 2 });
});
