import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { goneUrl } from '@error-contract/harness/listen';
import { nodes } from '@error-contract/harness/runtimes';
import { type Running, startProcess } from '@error-contract/harness/start-process';
import { repository } from '@error-contract/releases/workspace/repository';
import { run } from '@error-contract/releases/workspace/run';
import { beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { installProject } from './setup/project.ts';

const readme = readFileSync(join(repository, 'packages/nest/README.md'), 'utf8');
const folder = join(inject('outside'), 'nest');

const partOf = (pattern: RegExp) => pattern.exec(readme)?.[1] ?? '';

const compiler = '--strict --skipLibCheck false --experimentalDecorators --module nodenext';

beforeAll(async () => {
  await installProject('nest', partOf(/^npm install (.*)$/m).split(' '));
  await writeFile(join(folder, 'main.ts'), partOf(/```ts\n([\s\S]*?)```/));
  const tsc = join(folder, 'node_modules/typescript/bin/tsc');
  const flags = `${compiler} --target es2022 --types node`.split(' ');
  expect(await run(process.execPath, [tsc, ...flags, 'main.ts'], { cwd: folder })).toBe('');
});

test('nothing of the other platform is installed', () => {
  const isThere = (name: string) => existsSync(join(folder, 'node_modules', name));
  expect(['fastify', 'koa', '@error-contract/express'].filter(isThere)).toEqual([]);
});

/** Asks until the service listens. */
async function ask(url: string, { ended }: Running): Promise<string> {
  while (!ended()) {
    const response = await fetch(url).catch(() => undefined);
    if (response) return response.text();
  }
  throw new Error(`The example does not listen: ${ended()}`);
}

test.each(nodes)('$name runs the first example of the README', async ({ program }) => {
  const { port } = new URL(await goneUrl());
  const running = startProcess(program, [join(folder, 'main.js')], { PORT: port });
  onTestFinished(running.stop);
  const answer = await ask(`http://127.0.0.1:${port}/agents/1`, running);
  expect(answer).toBe(partOf(/^\$ curl .*\n(.*)$/m));
});
  onTestFinished(stop);
  while (!ended()) if ((await line()).includes('successfully started')) break;
  const response = await fetch(`http://127.0.0.1:${port}/agents/1`);
  expect(await response.text()).toBe(partOf(/^\$ curl .*\n(.*)$/m));
});
