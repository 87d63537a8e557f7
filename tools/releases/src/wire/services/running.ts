import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A service that listens. */
export interface Running {
  readonly port: number;
  close(): Promise<unknown>;
}

/** Waits until a server listens on its port. */
export async function listening(server: Server): Promise<Running> {
  if (!server.listening) await once(server, 'listening');
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { port: (server.address() as AddressInfo).port, close };
}
