import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs';
import { expect, test } from 'vitest';
import { findPythons, hasModule } from './pythons.ts';
import { run } from './run-unittests.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const manifest = readFileSync(join(root, 'python/pyproject.toml'), 'utf8');

/** A list of the project file: its other lines are of no interest here. */
function listOf(name: string): string[] {
  const [, list = '[]'] = new RegExp(`^${name} = (\\[.*\\])$`, 'm').exec(manifest) ?? [];
  return JSON.parse(list) as string[];
}

function workspace(ignored: readonly string[]): Workspace {
  const lint = { select: listOf('select'), ignore: [...listOf('ignore'), ...ignored] };
  const options = { 'line-length': 100, 'target-version': 'py39', lint };
  return new Workspace(options, PositionEncoding.Utf16);
}

/** A table may have a long row, and the name of a test says what it does. */
const folders: [string, string[]][] = [
  ['python/src/error_contract', []],
  ['python/recipes', ['D']],
  ['tests/python/unittests', ['D', 'E501']],
];

const files = folders.flatMap(([folder, ignored]) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.py'))
    .map((name) => [join(folder, name), ignored] as const),
);

test.each(files)('%s is as ruff wants it', (file, ignored) => {
  const source = readFileSync(join(root, file), 'utf8');
  const ruff = workspace(ignored);
  const found: readonly { readonly message: string }[] = ruff.check(source);
  expect(found.map(({ message }) => message)).toEqual([]);
  if (!file.endsWith('_numbering_plan.py')) expect(ruff.format(source)).toBe(source);
});

const typed = findPythons().filter(({ path }) => hasModule(path, 'httpx'));
if (typed.length === 0) process.stdout.write('not run: pyright, as there is no httpx\n');

test.each(typed.slice(0, 1))(
  'its types are right, as pyright judges with $name',
  async ({ path }) => {
    const pyright = dirname(createRequire(import.meta.url).resolve('pyright/package.json'));
    const args = [
      join(pyright, 'index.js'),
      '--project',
      join(root, 'python'),
      '--pythonpath',
      path,
    ];
    expect(await run(process.execPath, args)).toContain('0 errors, 0 warnings');
  },
);
