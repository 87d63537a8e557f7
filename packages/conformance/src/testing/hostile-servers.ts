import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';

/** A TCP server that misbehaves. */
export interface HostileServer {
  readonly url: string;
  readonly connections: () => number;
  close(): Promise<void>;
}

/** Starts a server that treats every connection the same way. */
export async function startHostile(treat: (socket: Socket) => void): Promise<HostileServer> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    treat(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${port}`, connections: () => sockets.size, close };
}

/** Answers the first bytes of a connection. */
export function answering(bytes: string | Buffer, end = true) {
  return (socket: Socket) => {
    socket.once('data', () => {
      socket.write(bytes);
      if (end) socket.end();
    });
  };
}

/** Sends the piece again and again, as fast as it is read. */
export function endless(start: string, piece: string) {
  return (socket: Socket) => {
    const more = () => {
      while (socket.writable && socket.write(piece));
    };
    socket.on('drain', more);
    socket.once('data', () => {
      socket.write(start);
      more();
    });
  };
}

/** Sends one byte every few milliseconds. */
export function dripping(bytes: string) {
  return (socket: Socket) => {
    let at = 0;
    const timer = setInterval(() => socket.write(bytes[at++ % bytes.length] ?? ''), 20);
    socket.on('close', () => clearInterval(timer));
    socket.resume();
  };
}
