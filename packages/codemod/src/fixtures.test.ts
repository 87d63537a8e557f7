import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { copyFixture, fixtureNames, fixtures, readTree } from './testing/fixture.ts';
import { runCli } from './testing/run-cli.ts';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

const run = async (folder: string, ...args: string[]) =>
  (await runCli(folder, ...args, '.')).stdout;

test.each(await fixtureNames())('%s', async (name) => {
  const folder = await copyFixture(name);
  folders.push(folder);
  const before = await readTree(folder);
  const after = await readTree(join(fixtures, name, 'after'));
  const report = await readFile(join(fixtures, name, 'report.txt'), 'utf8');

  expect(await run(folder)).toBe(
    report.replace(/\brewritten, /, 'can be rewritten (--write does it), '),
  );
  expect(await readTree(folder)).toEqual(before);

  expect(await run(folder, '--write')).toBe(report);
  expect(await readTree(folder)).toEqual({ ...before, ...after });

  expect(await run(folder, '--write')).toMatch(
    /: 0 places rewritten, (?:\d+ waits?, )?\d+ left\.\n$/,
  );
  expect(await readTree(folder)).toEqual({ ...before, ...after });
});

test('the README shows what a fixture gives', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const folder = await copyFixture('readme');
  folders.push(folder);
  expect(readme).toContain(`\`\`\`text\n${await run(folder)}\`\`\``);
});
