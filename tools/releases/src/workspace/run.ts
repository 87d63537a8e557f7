import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

const patience = 900_000;

/** Where to run a command, and what to add to its environment. */
export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

// The command must find the Node that runs this.
const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;

function complaint(command: string, args: readonly string[], output: string): Error {
  return new Error(`${command} ${args.join(' ')} failed:\n${output.trim()}`);
}

/** Runs a command and returns its output. Throws with the whole output if the command fails. */
export function run(
  command: string,
  args: readonly string[],
  { cwd, env = {} }: RunOptions,
): Promise<string> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, PATH: path, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // On Windows npm and npx are shell scripts.
    shell: process.platform === 'win32',
    timeout: patience,
  });
  const printed: Buffer[] = [];
  const told: Buffer[] = [];
  child.stdout.on('data', (chunk) => printed.push(chunk));
  child.stderr.on('data', (chunk) => told.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const output = Buffer.concat(printed).toString();
      if (code === 0) resolve(output);
      else reject(complaint(command, args, `${output}${Buffer.concat(told)}`));
    });
  });
}

// A script that pnpm runs knows that pnpm. npx would ask the registry each time.
const own = process.env.npm_execpath ?? '';
const isScript = /\.[cm]?js$/.test(own);

/** Runs the pnpm that runs this process, or the pnpm of the workspace. */
export function runPnpm(args: readonly string[], options: RunOptions): Promise<string> {
  if (!/pnpm/.test(own)) return run('npx', ['-y', 'pnpm@12.21.0', ...args], options);
  return isScript ? run(process.execPath, [own, ...args], options) : run(own, args, options);
}
