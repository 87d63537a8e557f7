import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { goneUrl } from '@error-contract/harness/listen';
import { type Running, startProcess } from '@error-contract/harness/start-process';
import { expect, onTestFinished, test } from 'vitest';

/** The first code block of a language in a package's README, or in a section of it. */
function blockOf(place: string, language: string): string {
  const [name = '', section] = place.split(', ');
  const readme = readFileSync(
    new URL(`../../../packages/${name}/README.md`, import.meta.url),
    'utf8',
  );
  const text = section ? readme.slice(readme.indexOf(`## ${section}\n`)) : readme;
  const block = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(text)?.[1];
  if (block === undefined) throw new Error(`The README of ${name} has no ${language} block.`);
  return block;
}

/** Runs an example as its reader would: as a module beside the installed packages. */
const argsOf = (name: string) => ['--input-type=module', '--eval', blockOf(name, 'js')];

/** Sends requests until the example listens. */
async function ask(url: string, { ended }: Running): Promise<string> {
  while (!ended()) {
    const response = await fetch(url).catch(() => undefined);
    if (response) return response.text();
  }
  throw new Error(`The example does not listen: ${ended()}`);
}

test.each(['core', 'client'])('the example of %s prints what its README says', async (name) => {
  const { stdout } = await promisify(execFile)(process.execPath, argsOf(name));
  expect(stdout).toBe(blockOf(name, 'text'));
});

test.each(['express', 'fastify', 'koa', 'fetch', 'fetch, Hono'])(
  'the example of %s answers what its README says',
  async (name) => {
    const [command = '', answer] = blockOf(name, 'console').split('\n');
    const { port } = new URL(await goneUrl());
    const url = command.replace(/^\$ curl /, '').replace(':3000', `:${port}`);
    const running = startProcess(process.execPath, argsOf(name), { PORT: port });
    onTestFinished(running.stop);
    expect(await ask(url, running)).toBe(answer);
  },
);
