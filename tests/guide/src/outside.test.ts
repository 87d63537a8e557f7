import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const exec = promisify(execFile);
const require = createRequire(import.meta.url);
const packageOf = (name: string) =>
  fileURLToPath(new URL(`../../../packages/${name}`, import.meta.url));
const installed = (name: string) => dirname(require.resolve(`${name}/package.json`));

let folder = '';

/** Packs a package as it is published, and unpacks it where an installation would. */
async function install(name: string): Promise<void> {
  const { stdout } = await exec('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: packageOf(name),
  });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  const target = join(folder, 'node_modules/@error-contract', name);
  await mkdir(target, { recursive: true });
  await exec('tar', ['xzf', join(folder, filename), '-C', target, '--strip-components=1']);
}

const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  target: 'ES2023',
  module: 'nodenext',
  types: ['node'],
  allowImportingTsExtensions: true,
  noEmit: true,
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guide-'));
  await install('core');
  await install('client');
  await mkdir(join(folder, 'node_modules/@types'));
  await symlink(installed('@types/node'), join(folder, 'node_modules/@types/node'));
  await cp(fileURLToPath(new URL('../snippets/client', import.meta.url)), join(folder, 'src'), {
    recursive: true,
  });
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['src'] }),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the snippets compile for a caller who has the packages alone', async () => {
  const tsc = join(installed('typescript'), 'bin/tsc');
  const compiled = exec(process.execPath, [tsc, '-p', folder]).then(({ stdout }) => stdout);
  expect(await compiled.catch(({ stdout }: { stdout: string }) => stdout)).toBe('');
});
