import { execFileSync } from 'node:child_process';

function find(): string | undefined {
  try {
    return execFileSync('which', ['python3'], { encoding: 'utf8' }).trim();
  } catch {
    process.stdout.write('not run: there is no python3\n');
    return undefined;
  }
}

/** The path of Python, or `undefined`. */
export const python: string | undefined = find();
