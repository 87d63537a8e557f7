import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Runtime } from './runtimes.ts';

const majors = ['20', '22', '26'];

function pathOf(major: string): string {
  const file = `../../node-versions/node_modules/node-${major}/bin/node`;
  return fileURLToPath(new URL(file, import.meta.url));
}

/** Runs each scenario in a process of its own, with the Node at a path. */
function openProcess(path: string): Runtime {
  const scenarios = fileURLToPath(new URL('../page/scenarios.js', import.meta.url));
  return {
    async run(scenario, urls) {
      const source = `import { scenarios } from '${scenarios}';
        console.log(JSON.stringify(await scenarios.${scenario}(${JSON.stringify(urls)})));`;
      const args = ['--input-type=module', '--eval', source];
      const { stdout } = await promisify(execFile)(path, args, { timeout: 20_000 });
      return JSON.parse(stdout);
    },
    async [Symbol.asyncDispose]() {},
  };
}

/** The other majors of Node that are supported; one that is not installed is named. */
export const otherNodes: readonly (readonly [string, () => Promise<Runtime>])[] = majors.flatMap(
  (major) => {
    const path = pathOf(major);
    if (existsSync(path)) return [[`Node ${major}`, async () => openProcess(path)] as const];
    process.stdout.write(`not run: Node ${major} is not installed\n`);
    return [];
  },
);
