import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type OnPort, startOnPort } from '@error-contract/harness/start-on-port';
import { run } from '@error-contract/releases/workspace/run';
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import {
  asked,
  frameworks,
  loadedBy,
  quickStarts,
  toInstall,
} from './quick-starts/quick-starts.ts';
import { npmInstall, useRegistry } from './setup/install.ts';

const folder = join(inject('shared'), 'quick-start');

beforeAll(async () => {
  await cp(quickStarts, folder, { recursive: true });
  const tsc = join(inject('shared'), 'node_modules/typescript/bin/tsc');
  await run(process.execPath, [tsc, '-p', 'tsconfig.json'], { cwd: folder });
});

/** Node runs TypeScript, but no decorators. */
function scriptOf(framework: string, name: string): string {
  const isCompiled = framework === 'nest' && name === 'server.mts';
  return join(folder, isCompiled ? 'compiled/nest/server.mjs' : `${framework}/${name}`);
}

/** Sends what the page shows, one after the other. */
async function answersOf({ url }: OnPort): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const { path, init } of asked()) {
    const response = await fetch(url + path, init);
    answers.push(await response.text());
  }
  return answers;
}

const expected = asked().map(({ answer }) => answer);

describe.each(frameworks)('the quick start of %s', (framework) => {
  test.each(['server.mjs', 'server.cjs', 'server.mts'])('answers as %s', async (name) => {
    const running = await startOnPort([scriptOf(framework, name)]);
    onTestFinished(running.stop);
    expect(await answersOf(running)).toEqual(expected);
  });

  test('installs what it loads', async () => {
    const names = await readdir(join(folder, framework));
    const texts = await Promise.all(
      names.map((name) => readFile(join(folder, framework, name), 'utf8')),
    );
    const loaded = new Set(texts.flatMap(loadedBy));
    const installed = new Set(toInstall(framework));
    expect([...loaded].filter((name) => !installed.has(name) && !name.startsWith('node:'))).toEqual(
      [],
    );
  });
});

test('the quick start of Express runs in an empty folder', async () => {
  const empty = join(inject('outside'), 'empty');
  await mkdir(empty);
  await useRegistry(empty, inject('registry'));
  await npmInstall(empty, toInstall('express'));
  await cp(join(quickStarts, 'express/server.mjs'), join(empty, 'server.mjs'));
  const running = await startOnPort([join(empty, 'server.mjs')]);
  onTestFinished(running.stop);
  expect(await answersOf(running)).toEqual(expected);
});
