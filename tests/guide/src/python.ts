import { execFileSync } from 'node:child_process';

function find(): string | undefined {
  try {
    return execFileSync('which', ['python3'], { encoding: 'utf8' }).trim();
  } catch {
    process.stdout.write('not run: there is no python3\n');
    return undefined;
  }
}

/** Where Python is; `undefined`, and said, where it is not. */
export const python: string | undefined = find();
