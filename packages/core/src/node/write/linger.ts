import type { IncomingMessage, Server } from 'node:http';
import type { ServerHttp2Stream } from 'node:http2';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { hasRawHeader } from './has-raw-header.ts';

/** How long, in milliseconds, and how much, in bytes, is read on after an answer. */
const lingerTime = 10_000;
const lingerBytes = 64 * 1_048_576;
/** A server that closes waits for its connections. */
const lingerTimeOfClosing = 1_000;

/** Connections that were answered and are only read on, by server. */
const lingering = new WeakMap<object, Set<Socket>>();

function noteLingering(source: Readable, socket: Socket, server: Server): void {
  const sockets = lingering.get(server) ?? new Set();
  lingering.set(server, sockets.add(socket));
  source.once('close', () => sockets.delete(socket));
}

function cut(socket: Socket): void {
  if (socket.writableLength === 0) socket.destroy();
  else socket.once(socket.writableEnded ? 'finish' : 'drain', () => socket.destroy());
}

/** Cuts the connections of a server that are only read on, as it would wait for them to close. */
export function cutLingering(server: object): void {
  for (const socket of lingering.get(server) ?? []) cut(socket);
}

/** Destroys a connection that goes on for too long, or with too much. */
function bound(source: Readable, socket: Socket): void {
  const { server } = socket as { readonly server?: Server };
  if (server) noteLingering(source, socket, server);
  const time = server?.listening === false ? lingerTimeOfClosing : lingerTime;
  const timer = setTimeout(() => socket.destroy(), time).unref();
  source.once('close', () => clearTimeout(timer));
  let left = lingerBytes;
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

/** Ends a connection whose last request was answered: what else is coming is not served. */
function endSlowly(socket: Socket): void {
  socket.removeAllListeners('data');
  // Node's own would end the socket once more, which makes an error that nobody sees.
  socket.removeAllListeners('end');
  linger(socket);
  socket.resume();
  socket.end();
}

/** Whether anything can come after the head of a request (RFC 9112, section 6.3). */
function hasBody(req: IncomingMessage): boolean {
  if (hasRawHeader(req, 'transfer-encoding')) return true;
  return hasRawHeader(req, 'content-length') && req.headers['content-length'] !== '0';
}

/** Reads and drops the rest of a request. A body parser that gives up leaves it paused. */
function dropRest(req: IncomingMessage, socket: Socket): void {
  bound(req, socket);
  req.resume();
  socket.destroySoon = () => {
    if (req.complete) return endSlowly(socket);
    // The answer is out. What is still coming is read by the request, as before.
    req.once('close', () => endSlowly(socket));
    socket.end();
  };
}

/** Closes a stream of HTTP/2 whose client still sends after its answer (RFC 9113, section 8.1). */
function closeStream({ stream }: { readonly stream?: ServerHttp2Stream }): void {
  stream?.once('finish', () => {
    if (!stream.readableEnded) stream.close();
  });
}

/**
 * Keeps an answer from being lost to a reset, or from holding up the next request: the rest of a
 * request that is answered before it is complete is read, bounded, and a connection that closes
 * with its answer lingers.
 */
export function readOn(req: IncomingMessage, closes: boolean): void {
  const { socket } = req;
  // Requests that never had a connection know nothing of being complete.
  if (req.complete === undefined) return;
  if (req.httpVersionMajor >= 2) {
    closeStream(req as { readonly stream?: ServerHttp2Stream });
    return;
  }
  // A request without a body is complete a moment after it began.
  if (!req.complete && hasBody(req)) dropRest(req, socket);
  else if (closes) socket.destroySoon = () => endSlowly(socket);
}
