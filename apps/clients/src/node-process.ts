import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Runtime } from './runtimes.ts';

const majors = ['20', '22', '26'];

function pathOf(major: string): string {
  const file = `../../node-versions/node_modules/node-${major}/bin/node`;
  return fileURLToPath(new URL(file, import.meta.url));
}

const scenarios = new URL('../page/scenarios.js', import.meta.url);
const source = `
  import { createInterface } from 'node:readline';
  import { scenarios } from '${scenarios}';
  for await (const line of createInterface({ input: process.stdin })) {
    const [scenario, urls] = JSON.parse(line);
    console.log(JSON.stringify(await scenarios[scenario](urls)));
  }`;

/** Runs the scenarios in a process of the Node at a path, one after the other. */
async function openProcess(path: string): Promise<Runtime> {
  const child = spawn(path, ['--input-type=module', '--eval', source], {
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

/** The other majors of Node that are supported; one that is not installed is named. */
export const otherNodes: readonly (readonly [string, () => Promise<Runtime>])[] = majors.flatMap(
  (major) => {
    const path = pathOf(major);
    if (existsSync(path)) return [[`Node ${major}`, () => openProcess(path)] as const];
    process.stdout.write(`not run: Node ${major} is not installed\n`);
    return [];
  },
);
