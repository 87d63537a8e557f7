import { once } from 'node:events';
import { connect } from 'node:net';
import { goneUrl } from './listen.ts';
import { type Running, type StartOptions, startProcess } from './start-process.ts';

/** A script that listens on the port that `PORT` gave it. */
export interface OnPort extends Running {
  readonly port: number;
  readonly url: string;
}

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

/** Waits until a port is open. A request would be one more for what a script counts. */
async function listens(port: number, { ended }: Running): Promise<void> {
  while (!ended()) if (await isOpen(port)) return;
  throw new Error(`The script does not listen: ${ended()}`);
}

/**
 * Starts a script that prints nothing of its own, as its reader would, on a free port.
 * @throws {Error} with its stderr if it ends before it listens
 */
export async function startOnPort(
  args: readonly string[],
  { node = process.execPath, env = {} }: StartOptions = {},
): Promise<OnPort> {
  const url = await goneUrl();
  const port = Number(new URL(url).port);
  const running = startProcess(node, args, { PORT: String(port), ...env });
  await listens(port, running);
  return { ...running, port, url };
}
