import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { announceClose } from './announce-close.ts';
import { stopServer } from './stop-server.ts';

/** How to start a service on any framework. */
export interface ServiceOptions {
  /** For messages, such as `reference-express`. */
  readonly name: string;
  readonly port: number;
  /** The variable that the port comes from, `PORT` by default: for messages, too. */
  readonly portVariable?: string | undefined;
  readonly host: string;
  /** Starts to listen in the framework's own way, and returns the server. */
  readonly listen: (port: number, host: string) => Server | Promise<Server>;
  /** How long open requests may take after `stop`, in milliseconds; 8 seconds by default. */
  readonly graceMs?: number | undefined;
  /** Frees what the service uses (the store) after the last response. */
  readonly close?: (() => Promise<void>) | undefined;
}

/** A service that listens. */
export interface Service {
  readonly name: string;
  readonly server: Server;
  /** Its URL, such as `http://127.0.0.1:3001`. */
  readonly url: string;
  /** Drains open requests, ends the rest after `graceMs` and frees the store. */
  stop(): Promise<void>;
}

function toUrl(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/** Where a service listens, and its name for messages. */
export type ServicePlace = Pick<ServiceOptions, 'name' | 'port' | 'portVariable' | 'host'>;

function toStartError(thrown: unknown, place: ServicePlace): unknown {
  const { name, port, portVariable = 'PORT', host } = place;
  const { code } = thrown as { code?: unknown };
  const reasons = new Map<unknown, string>([
    ['EADDRINUSE', `port ${port} of ${host} is in use. Stop what uses it or set ${portVariable}.`],
    ['EACCES', `port ${port} may not be used by this user. Set ${portVariable} to one above 1023.`],
    ['EADDRNOTAVAIL', `${host} is not an address of this machine. Set HOST.`],
    ['ENOTFOUND', `${host} is not known. Set HOST.`],
  ]);
  const reason = reasons.get(code);
  return reason ? new Error(`${name} cannot start: ${reason}`, { cause: thrown }) : thrown;
}

/**
 * Starts a service and waits until it listens.
 * @throws {Error} that names a busy port
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { name, port, host, listen, close, graceMs } = options;
  try {
    const server = await listen(port, host);
    if (!server.listening) await once(server, 'listening');
    const announce = announceClose(server);
    const stop = async () => {
      announce();
      await stopServer(server, graceMs);
      await close?.();
    };
    return { name, server, url: toUrl(server), stop };
  } catch (thrown) {
    throw toStartError(thrown, options);
  }
}

/**
 * Listens for a moment, to find an unusable port before a database is opened.
 * @throws {Error} that names the port
 */
export async function assertPort(place: ServicePlace): Promise<void> {
  const listen = (port: number, host: string) => createServer().listen(port, host);
  const service = await startService({ ...place, listen });
  await service.stop();
}
