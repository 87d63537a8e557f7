import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** How long, in milliseconds, and how much, in bytes, is read on after an answer. */
const lingerTime = 10_000;
const lingerBytes = 64 * 1_048_576;

/** Destroys a connection that goes on for too long, or with too much. */
function bound(source: Readable, socket: Socket): void {
  let left = lingerBytes;
  const timer = setTimeout(() => socket.destroy(), lingerTime).unref();
  source.once('close', () => clearTimeout(timer));
  source.once('end', () => clearTimeout(timer));
  source.on('data', (chunk: Uint8Array) => {
    left -= chunk.length;
    if (left < 0) socket.destroy();
  });
}

/**
 * Reads and drops what a client still sends, bounded, then closes: closing at once would reset the
 * connection, and the client could lose the answer (RFC 9112, section 9.6).
 */
export function linger(socket: Socket): void {
  bound(socket, socket);
  socket.once('end', () => socket.destroy());
  socket.on('error', () => socket.destroy());
}

/**
 * Reads and drops the rest of a request that is answered before it is complete, bounded. A body
 * parser that gives up leaves it paused, and the next request of the connection would wait behind
 * it. A connection that closes with this answer lingers.
 */
export function readOn(req: IncomingMessage): void {
  // Also not for requests that never had a connection, which know nothing of being complete.
  if (req.complete !== false || req.httpVersionMajor >= 2) return;
  const { socket } = req;
  bound(req, socket);
  req.resume();
  const { destroySoon } = socket;
  socket.destroySoon = () => {
    if (req.complete) return destroySoon.call(socket);
    // The answer is out. What is still coming is read by the request, as before.
    req.once('close', () => socket.destroy());
    socket.end();
  };
}
