import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

/** A TCP server that misbehaves, and counts. */
export interface HostileServer extends AsyncDisposable {
  readonly url: string;
  /** The heads of the requests that arrived, whole or not. */
  readonly requests: string[];
  /** How many bytes the system accepted from it. */
  readonly written: () => number;
}

/** Starts a server that treats each request. Requests are counted from 0. */
export async function startHostile(
  treat: (socket: Socket, count: number, request: string) => void,
): Promise<HostileServer> {
  const sockets = new Set<Socket>();
  const requests: string[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      const text = bytes.toString('latin1');
      if (!/^[A-Z]+ \S+ HTTP/.test(text)) return; // more of a body
      requests.push(text);
      treat(socket, requests.length - 1, text);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    written: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The bytes of a response. `null` leaves out a header that is set by default. */
export function answer(
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string | number | null>> = {},
): Buffer {
  const all = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}\r\n`],
  );
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status} Status\r\n${lines.join('')}\r\n`),
    Buffer.from(body),
  ]);
}

/** Sends pieces without an end, as fast as they are read. */
export function pour(socket: Socket, head: string | Buffer, piece: string | Buffer): void {
  const more = () => {
    while (socket.writable && socket.write(piece));
  };
  socket.on('drain', more);
  socket.write(head);
  more();
}

/** Sends one piece every few milliseconds, without an end. */
export function drip(socket: Socket, head: string | Buffer, piece: string): void {
  socket.write(head);
  const timer = setInterval(() => socket.write(piece), 10);
  socket.on('close', () => clearInterval(timer));
}
