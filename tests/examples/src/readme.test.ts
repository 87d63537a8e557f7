import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';

const running = new Set<ChildProcess>();

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

/** The first code block of a language in a package's README. */
function blockOf(name: string, language: string): string {
  const readme = readFileSync(
    new URL(`../../../packages/${name}/README.md`, import.meta.url),
    'utf8',
  );
  const block = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(readme)?.[1];
  if (block === undefined) throw new Error(`The README of ${name} has no ${language} block.`);
  return block;
}

/** Runs an example as its reader would: as a module of its own, beside the installed packages. */
function run(source: string, port = 0): ChildProcess {
  const child = spawn(process.execPath, ['--input-type=module'], {
    cwd: new URL('..', import.meta.url),
    env: { ...process.env, PORT: String(port) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  running.add(child);
  child.stdin?.end(source);
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** Asks until somebody listens. */
async function ask(url: string, child: ChildProcess): Promise<string> {
  while (child.exitCode === null) {
    const response = await fetch(url).catch(() => undefined);
    if (response) return response.text();
  }
  throw new Error('The example ended before it listened.');
}

test.each(['core', 'client'])('the example of %s prints what its README says', async (name) => {
  const child = run(blockOf(name, 'js'));
  if (!child.stdout) throw new Error('No output');
  expect(await text(child.stdout)).toBe(blockOf(name, 'text'));
});

test.each(['express', 'fastify', 'koa'])(
  'the example of %s answers what its README says',
  async (name) => {
    const [command = '', answer] = blockOf(name, 'console').split('\n');
    const port = await freePort();
    const url = command.replace(/^\$ curl /, '').replace(':3000', `:${port}`);
    const child = run(blockOf(name, 'js'), port);
    expect(await ask(url, child)).toBe(answer);
  },
);
