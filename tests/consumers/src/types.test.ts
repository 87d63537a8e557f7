import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '@error-contract/releases/workspace/run';
import { beforeAll, expect, inject, test } from 'vitest';
import { installProject } from './setup/project.ts';

const old = join(inject('outside'), 'old-types');

beforeAll(async () => {
  const adapters = ['express', 'fastify', 'koa'].map((name) => `@error-contract/${name}`);
  await installProject('old-types', ['@error-contract/core', ...adapters]);
  await cp(join(inject('shared'), 'types'), join(old, 'types'), { recursive: true });
});

const [next, before] = [
  { frameworks: 'Express 5 and Koa 3', folder: inject('shared') },
  { frameworks: 'Express 4 and Koa 2', folder: old },
];

/** Every pair of two columns is there: a compilation of all eight would say no more. */
const rows = [
  { ...next, compiler: 'typescript-5.4', resolution: 'nodenext' },
  { ...next, compiler: 'typescript', resolution: 'bundler' },
  { ...before, compiler: 'typescript-5.4', resolution: 'bundler' },
  { ...before, compiler: 'typescript', resolution: 'nodenext' },
  // The types of Hono itself need a newer compiler than 5.4.
  { frameworks: 'Hono', folder: inject('shared'), compiler: 'typescript', resolution: 'fetch' },
];

test.each(rows)(
  '$compiler checks a service with the types of $frameworks, $resolution',
  async ({ folder, compiler, resolution }) => {
    const tsc = join(folder, 'node_modules', compiler, 'bin', 'tsc');
    const args = [tsc, '-p', `tsconfig.${resolution}.json`, '--pretty', 'false'];
    expect(await run(process.execPath, args, { cwd: join(folder, 'types') })).toBe('');
  },
);
