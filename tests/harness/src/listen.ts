import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A service that listens in this process. */
export interface Listening {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

/** Waits until a server listens. @throws {Error} why it cannot */
export async function listening(server: Server): Promise<Listening> {
  if (!server.listening) await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port, url: `http://127.0.0.1:${port}`, close };
}

/** Starts a plain Node server on a free port. */
export function serve(listener: RequestListener): Promise<Listening> {
  return listening(createServer(listener).listen(0, '127.0.0.1'));
}

/** A URL where no service listens. */
export async function goneUrl(): Promise<string> {
  const { url, close } = await serve(() => {});
  await close();
  return url;
}
