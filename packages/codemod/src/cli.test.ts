import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { runCli } from './testing/run-cli.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codemod-'));
});

afterEach(() => rm(folder, { recursive: true }));

const run = (...args: string[]) => runCli(folder, ...args);

async function put(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

const before = "const createError = require('http-errors');\nthrow createError(404);\n";
const after =
  "const { NotFoundError } = require('@error-contract/core');\nthrow new NotFoundError();\n";

test.each([
  ['no path', [], 'name the files or folders; see --help'],
  ['a path that does not exist', ['nowhere'], 'nowhere does not exist'],
  ['an unknown option', ['.', '--writ'], "'--writ'; known: --write, --json, --help, --version"],
])('exits with 2 for %s', async (_, args, sentence) => {
  const { code, stdout, stderr } = await run(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(`could not run: `);
  expect(stderr).toContain(sentence);
});

test('--help and --version', async () => {
  expect((await run('--help')).stdout).toContain('--write');
  expect((await run('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('--json prints the report for a program, and writes nothing', async () => {
  await put('a.js', `${before}throw createError(x);\n`);
  const { stdout } = await run('a.js', '--json');
  const reason = 'its status is not written here as a number from 400 to 599';
  expect(JSON.parse(stdout)).toEqual({
    files: [
      {
        path: 'a.js',
        changes: [{ line: 2, code: 'createError(404)', becomes: 'new NotFoundError()' }],
        left: [{ line: 3, code: 'createError(x)', reason }],
        needs: ['@error-contract/core'],
      },
    ],
  });
  expect(await readFile(join(folder, 'a.js'), 'utf8')).toContain('createError(404)');
});

test.each(['src/a.js', 'a.mjs', 'a.cjs', 'a.jsx', 'a.ts', 'a.mts', 'a.cts', 'a.tsx'])(
  '%s is found',
  async (path) => {
    await put(path, before);
    await run('.', '--write');
    expect(await readFile(join(folder, path), 'utf8')).toMatch(/throw new NotFoundError\(\);\n$/);
  },
);

const folders = ['node_modules/a.js', 'src/node_modules/a/a.js', 'dist/a.js', 'build/a.js'];
test.each([...folders, 'coverage/a.js', '.cache/a.js', '.a.js', 'a.d.ts', 'a.json'])(
  '%s is left out',
  async (path) => {
    await put(path, before);
    await run('.', '--write');
    expect(await readFile(join(folder, path), 'utf8')).toBe(before);
  },
);

test('links inside a folder are not followed, a file named on the command line is', async () => {
  await put('elsewhere/a.js', before);
  await mkdir(join(folder, 'src'));
  await symlink(join(folder, 'elsewhere'), join(folder, 'src', 'link'));
  await run('src', '--write');
  expect(await readFile(join(folder, 'elsewhere/a.js'), 'utf8')).toBe(before);
  await run('src/link/a.js', '--write');
  expect(await readFile(join(folder, 'elsewhere/a.js'), 'utf8')).toBe(after);
});

test('a file that is not UTF-8 stays as it is', async () => {
  const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0x2f, 0x2f, 0xff, 0x0a])]);
  await put('a.js', bytes);
  const { stdout } = await run('.', '--write');
  expect(stdout).toContain('it is not UTF-8, and writing it would change its bytes');
  expect(await readFile(join(folder, 'a.js'))).toEqual(bytes);
});

const sensible = '{"dependencies":{"@fastify/sensible":"6"}}';
test.each([
  ['the nearest package.json', { 'package.json': '{}', 'src/package.json': sensible }, true],
  ['one above', { 'package.json': sensible.replace('dep', 'devDep') }, true],
  ['one further away', { 'package.json': sensible, 'src/package.json': '{}' }, true],
  ['none', {}, false],
  ['one that is broken', { 'package.json': '{', 'src/package.json': '[' }, false],
])('what a service depends on is read from %s', async (_, files, found) => {
  for (const [path, text] of Object.entries(files)) await put(path, text);
  await put('src/a.js', 'module.exports = (app) => { throw app.httpErrors.notFound(); };\n');
  expect((await run('src')).stdout).toContain(`1 file: ${found ? 1 : 0} place`);
});

test('what waits for which place stands in one line', async () => {
  await put('a.js', `${before}throw createError(x);\nthrow createError(410);\n`);
  await put(
    'b.js',
    "module.exports = (err, req, res) => res.status(err.status || 500).render('error');\n",
  );
  expect((await run('.')).stdout).toBe(`a.js
     2  waits: createError(404)
     3  left: createError(x)
      its status is not written here as a number from 400 to 599
     4  waits: createError(410)

2 places wait for b.js:1: it reads status, which an ApiError does not have. Write \`err.statusCode ?? err.status\` there, and run it again.
2 files: 0 places can be rewritten (--write does it), 2 wait, 1 left.
`);
});

test('a service without errors', async () => {
  await put('a.js', 'f();\n');
  expect(await run('.')).toEqual({
    code: 0,
    stdout: '1 file: 0 places can be rewritten (--write does it), 0 left.\n',
    stderr: '',
  });
});

test.each([[undefined], ['src'], [{ path: 'a.js', text: '' }], [[{ path: 'a.js', text: '' }]]])(
  'migrate(%j) shows what it takes',
  (files) => {
    expect(() => migrate(files as never)).toThrow(
      new TypeError("migrate takes files: [{ path: 'a.js', text, packages: ['http-errors'] }]."),
    );
  },
);

test.runIf(process.platform === 'linux')(
  'what the system refuses is told, and ends with 2',
  async () => {
    const { code, stderr } = await run('/proc/self/mem');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'could not run: /proc/self/mem cannot be read or written: EIO\n',
    });
  },
);
