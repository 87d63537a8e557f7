import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { goneUrl } from '@error-contract/harness/listen';
import { type Running, startProcess } from '@error-contract/harness/start-process';
import { onTestFinished } from 'vitest';

/** A recipe that runs as its reader would run it. */
export interface Recipe extends Pick<Running, 'line'> {
  readonly port: number;
  readonly url: string;
}

/** How to run a recipe. */
export interface RecipeOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const folder = new URL('../recipes/', import.meta.url);

async function isOpen(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Waits until a port is open. A request would be one more for what a recipe counts. */
async function listens(port: number, { ended }: Running): Promise<void> {
  while (!ended()) if (await isOpen(port)) return;
  throw new Error(`The recipe does not listen: ${ended()}`);
}

/** Starts a recipe on a free port, for the rest of the test. */
export async function startRecipe(
  file: string,
  { args = [], env = {} }: RecipeOptions = {},
): Promise<Recipe> {
  const url = await goneUrl();
  const port = Number(new URL(url).port);
  const script = fileURLToPath(new URL(file, folder));
  const running = startProcess(process.execPath, [...args, script], {
    ...{ NODE_ENV: 'production', PORT: String(port) },
    ...env,
  });
  onTestFinished(running.stop);
  await listens(port, running);
  return { port, url, line: running.line };
}
