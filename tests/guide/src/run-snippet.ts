import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { python } from './python.ts';

const run = promisify(execFile);

/** The API that a snippet calls, and its key. */
export interface Api {
  readonly url: string;
  readonly key: string;
}

/** Runs a snippet as its reader would, and returns what it prints. Rejects if it fails. */
export async function runSnippet(name: string, { url, key }: Api): Promise<string> {
  const program = name.endsWith('.py') ? (python ?? 'python3') : process.execPath;
  const path = fileURLToPath(new URL(`../snippets/${name}`, import.meta.url));
  const env = { ...process.env, API_URL: url, API_KEY: key, PYTHONDONTWRITEBYTECODE: '1' };
  const { stdout } = await run(program, [path], { env });
  return stdout;
}
