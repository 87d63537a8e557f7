import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/** How long, in milliseconds, and how much, in bytes, is read on after a final answer. */
const lingerTime = 2_000;
const lingerBytes = 1_048_576;

/**
 * Reads and drops what a client still sends, bounded, then closes: closing at once would reset the
 * connection, and the client could lose the answer (RFC 9112, section 9.6).
 */
export function linger(socket: Socket): void {
  let left = lingerBytes;
  const timer = setTimeout(() => socket.destroy(), lingerTime).unref();
  socket.once('close', () => clearTimeout(timer));
  socket.once('end', () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    left -= chunk.length;
    if (left < 0) socket.destroy();
  });
}

/** Makes a connection that closes after this request's answer linger, if a body is still coming. */
export function lingerAfter(req: IncomingMessage): void {
  if (req.complete || req.httpVersionMajor >= 2) return;
  const { socket } = req;
  socket.destroySoon = () => {
    linger(socket);
    socket.end();
  };
}
