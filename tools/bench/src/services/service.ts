import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';

/** Starts a service on a free port of the loopback. It imports only what it shows. */
export type Start = () => Server | Promise<Server>;

/** The services of one framework, by what they do with errors. */
export type Variants = Readonly<Record<string, Start>>;

/** The address that services listen on, which other machines cannot reach. */
export const host = '127.0.0.1';

/** Waits until a server listens, and returns its port. */
export async function portOf(server: Server): Promise<number> {
  if (!server.listening) await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
