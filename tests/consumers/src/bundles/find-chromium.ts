import { run } from '@error-contract/releases/workspace/run';

/** Finds a Chromium by `CHROMIUM_PATH` or on the PATH; `undefined` where there is none. */
export async function findChromium(): Promise<string | undefined> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const found = await run('which', ['chromium'], { cwd: process.cwd() }).catch(() => '');
  return found.trim() || undefined;
}
