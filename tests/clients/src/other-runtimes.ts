import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Runtime } from './runtimes.ts';

/** Where each is among the modules of tests/node-versions, and what it wants before a file. */
const commands: readonly (readonly [name: string, path: string, args: readonly string[]])[] = [
  ['Node 20', 'node-20/bin/node', []],
  ['Node 22', 'node-22/bin/node', []],
  ['Node 26', 'node-26/bin/node', []],
  ['Bun', 'bun/bin/bun.exe', []],
  ['Deno', 'deno/deno', ['run', '--allow-all', '--node-modules-dir=manual']],
];

const modules = new URL('../../node-versions/node_modules/', import.meta.url);
const program = fileURLToPath(new URL('run-lines.js', import.meta.url));

/** Runs the scenarios in a process of the runtime at a path, one after the other. */
async function openProcess(path: string, args: readonly string[]): Promise<Runtime> {
  const child = spawn(path, [...args, program], {
    env: { ...process.env, DENO_NO_UPDATE_CHECK: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async run(scenario, urls) {
      child.stdin.write(`${JSON.stringify([scenario, urls])}\n`);
      return JSON.parse((await answers.next()).value ?? 'null');
    },
    async [Symbol.asyncDispose]() {
      child.kill();
    },
  };
}

/** Bun, Deno, and the other majors of Node that are supported; one that is not installed is named. */
export const otherRuntimes: readonly (readonly [string, () => Promise<Runtime>])[] =
  commands.flatMap(([name, file, args]) => {
    const path = fileURLToPath(new URL(file, modules));
    if (existsSync(path)) return [[name, () => openProcess(path, args)] as const];
    process.stdout.write(`not run: ${name} is not installed\n`);
    return [];
  });
