import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// What ships is tested: `build` comes before `test`.
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** How the command ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command in a folder. */
export function runCli(folder: string, ...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr });
    });
  });
}
