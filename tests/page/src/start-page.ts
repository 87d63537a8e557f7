import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

/** The page, and the apps behind it. */
export interface RunningPage {
  readonly url: string;
  stop(): void;
}

const main = createRequire(import.meta.url).resolve('@error-contract/side-by-side/main');
const clean = { PAGE_PORT: '', DATABASE_URL: '', REDIS_URL: '', HOST: '', LOG_LEVEL: 'silent' };

/**
 * Starts the three apps and their page, as the script `start` does.
 * @throws {Error} with what it printed, if it ends before it serves
 */
export async function startPage(): Promise<RunningPage> {
  const env = { ...process.env, ...clean, PORT: '0' };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const printed: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    printed.push(line);
    // The URLs of the apps stand behind their names.
    const [, url] = /^ {2}(http:\S+)$/.exec(line) ?? [];
    if (url) {
      child.stdout.resume();
      return { url, stop: () => void child.kill('SIGKILL') };
    }
  }
  throw new Error(`It serves no page: ${printed.join('\n')}`);
}
