import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { frameworks, startApp, useStore } from '@error-contract/clients/reference-apps';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPythons, hasModule } from './pythons.ts';
import { run } from './run-unittests.ts';

const source = fileURLToPath(new URL('../../../python/', import.meta.url));

/** Setuptools builds, and before 70.1 needs wheel for it. Nothing is downloaded. */
function canBuild(path: string): boolean {
  return ['setuptools', 'wheel', 'venv', 'pip'].every((name) => hasModule(path, name));
}

const builders = findPythons().filter(({ path }) => canBuild(path));
if (builders.length === 0) {
  process.stdout.write(
    'not run: the Python package is not built, as no python3 has setuptools and wheel\n',
  );
}

const store = useStore();

describe.each(builders.slice(0, 1))('the package, built with $name', ({ path }) => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'python-package-'));
    // A build leaves files beside the sources.
    await cp(source, join(folder, 'python'), { recursive: true });
    const build =
      'from setuptools import build_meta as b; b.build_sdist("../dist"); b.build_wheel("../dist")';
    await mkdir(join(folder, 'dist'));
    await run(path, ['-c', build], { cwd: join(folder, 'python') });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('has its notices, its types and nothing else', async () => {
    const built = await readdir(join(folder, 'dist'));
    const wheel = built.find((name) => name.endsWith('.whl')) ?? '';
    const sdist = built.find((name) => name.endsWith('.tar.gz')) ?? '';
    const list = 'import sys, zipfile; print("\\n".join(zipfile.ZipFile(sys.argv[1]).namelist()))';
    const inWheel = (await run(path, ['-c', list, join(folder, 'dist', wheel)])).split('\n');
    for (const name of [
      'error_contract/py.typed',
      'error_contract/e164.py',
      'error_contract/aio.py',
    ]) {
      expect(inWheel).toContain(name);
    }
    expect(inWheel).toContain('error_contract/NOTICE.md');
    expect(inWheel.filter((it) => it.endsWith('/LICENSE'))).toHaveLength(1);
    expect(inWheel.filter((it) => /test|recipes/.test(it))).toEqual([]);
    const inSdist = execFileSync('tar', ['tzf', join(folder, 'dist', sdist)], { encoding: 'utf8' });
    expect(inSdist).toContain('/README.md');
    expect(inSdist).toContain('/NOTICE.md');
  });

  test('makes the calls of the README where its sdist is installed', async () => {
    const sdist = (await readdir(join(folder, 'dist'))).find((name) => name.endsWith('.tar.gz'));
    const empty = join(folder, 'empty');
    await mkdir(empty);
    await run(path, ['-m', 'venv', '--system-site-packages', 'venv'], { cwd: empty });
    const python = join(empty, 'venv/bin/python');
    const install = [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--no-index',
      '--no-build-isolation',
      '--no-deps',
    ];
    await run(python, [...install, join(folder, 'dist', sdist ?? '')], { cwd: empty });
    const readme = await readFile(join(source, 'README.md'), 'utf8');
    const [, code = '', printed = ''] =
      /<!-- example -->\n\n```python\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/.exec(readme) ?? [];
    const app = await startApp(frameworks[0] ?? '', store());
    try {
      await writeFile(join(empty, 'main.py'), code.replace('http://127.0.0.1:3001', app.url));
      expect(await run(python, ['main.py'], { cwd: empty })).toBe(printed);
    } finally {
      await app.stop();
    }
  });
});

test('its version is that of the npm packages', async () => {
  const core = new URL('../../../packages/core/package.json', import.meta.url);
  const { version } = JSON.parse(await readFile(core, 'utf8')) as { version: string };
  const text = await readFile(join(source, 'src/error_contract/_version.py'), 'utf8');
  expect(text).toContain(`__version__ = "${version}"`);
});
