import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** An installed runtime, and the arguments that it needs before a file. */
export interface Runtime {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
}

const modules = new URL('../../node-versions/node_modules/', import.meta.url);

function find(name: string, file: string, args: readonly string[] = []): Runtime[] {
  const program = fileURLToPath(new URL(file, modules));
  if (process.version.startsWith(`v${name.replace('Node ', '')}.`)) {
    return [{ name, program: process.execPath, args }];
  }
  return existsSync(program) ? [{ name, program, args }] : notRun(`${name} is not installed`);
}

function notRun(reason: string): [] {
  process.stdout.write(`not run: ${reason}\n`);
  return [];
}

/** The supported majors of Node that are installed. */
export const nodes: readonly Runtime[] = ['20', '22', '24', '26'].flatMap((major) =>
  find(`Node ${major}`, `node-${major}/bin/node`),
);

/** Bun and Deno, if they are installed. */
export function findOthers(): readonly Runtime[] {
  return [
    ...find('Bun', 'bun/bin/bun.exe'),
    ...find('Deno', 'deno/deno', ['run', '--allow-all', '--node-modules-dir=manual']),
  ];
}

/** Chromium, from CHROMIUM_PATH or from the PATH. */
export function findChromium(): readonly string[] {
  if (process.env.CHROMIUM_PATH) return [process.env.CHROMIUM_PATH];
  try {
    return [execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim()];
  } catch {
    return notRun('there is no chromium, and CHROMIUM_PATH is not set');
  }
}
