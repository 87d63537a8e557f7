import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { guardServer } from '../server/guard-server.ts';
import type { GuardServerOptions } from '../server/guard-server-options.ts';

/** Starts a guarded server on a free port. */
export async function startGuarded(
  listener: RequestListener,
  options?: GuardServerOptions,
  created: ServerOptions = {},
): Promise<Server> {
  const server = guardServer(createServer(created, listener), options).listen(0);
  await once(server, 'listening');
  return server;
}

/** Opens a connection to a server, and sends bytes. */
export function open(server: Server, bytes: string): Socket {
  const socket = connect({
    port: (server.address() as AddressInfo).port,
    allowHalfOpen: true,
  });
  socket.on('error', () => {});
  socket.write(bytes);
  return socket;
}

/** Sends bytes, and returns all that comes back until the connection closes. */
export async function ask(server: Server, bytes: string): Promise<string> {
  const socket = open(server, bytes);
  const answer = await text(socket);
  socket.end();
  return answer;
}
