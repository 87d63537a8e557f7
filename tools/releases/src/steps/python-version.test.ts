import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../workspace/repository.ts';
import { pythonVersion, writePythonVersion } from './python-version.ts';

test.each([
  ['0.2.0', '0.2.0'],
  ['1.0.0', '1.0.0'],
  ['0.2.0-canary-20261123065657', '0.2.0.dev20261123065657'],
])('%s is %s in Python', (version, expected) => {
  expect(pythonVersion(version)).toBe(expected);
});

test('the Python package gets the version of the others, in the file that it reads', async () => {
  const file = 'python/src/error_contract/_version.py';
  const root = await mkdtemp(join(tmpdir(), 'python-version-'));
  await mkdir(join(root, 'packages/core'), { recursive: true });
  await mkdir(join(root, 'python/src/error_contract'), { recursive: true });
  await writeFile(join(root, 'packages/core/package.json'), '{"name":"core","version":"0.3.0"}');
  await writePythonVersion(root);
  const written = await readFile(join(root, file), 'utf8');
  await rm(root, { recursive: true });
  const now = await readFile(join(repository, file), 'utf8');
  expect(written).toBe(now.replace(/"[\d.]+(?:dev\d+)?"/, '"0.3.0"'));
});
