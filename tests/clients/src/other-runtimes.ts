import { fileURLToPath } from 'node:url';
import { findOthers, nodes } from '@error-contract/harness/runtimes';
import { startProcess } from '@error-contract/harness/start-process';
import type { Runtime } from './runtimes.ts';

const script = fileURLToPath(new URL('run-lines.js', import.meta.url));

/** Bun, Deno, and the other majors of Node. Each runs the scenarios in one process. */
export const otherRuntimes: readonly (readonly [string, () => Promise<Runtime>])[] = [
  ...nodes.filter(({ program }) => program !== process.execPath),
  ...findOthers(),
].map(({ name, program, args }) => {
  const open = async () => {
    const env = { DENO_NO_UPDATE_CHECK: '1' };
    const { ask, stop } = startProcess(program, [...args, script], env);
    const run: Runtime['run'] = (...asked) => ask(asked);
    return { run, close: async () => stop() };
  };
  return [name, open];
});
