import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ErrorResponse } from '../../response/error-response.ts';
import { statusName } from '../../status/status-name.ts';
import { linger } from '../write/linger.ts';
import { settle } from '../write/settled.ts';

const answered = new WeakSet<Socket>();

function serialize({ statusCode, headers, body }: ErrorResponse): string {
  const lines = Object.entries({
    ...headers,
    connection: 'close',
    date: new Date().toUTCString(),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${statusCode} ${statusName(statusCode)}\r\n${lines.join('')}\r\n${body}`;
}

/** Takes the connection away from a response, and tells its writers that it closed. */
function abandon(res: ServerResponse, socket: Socket): void {
  res.detachSocket(socket);
  process.nextTick(() => {
    res.destroyed = true;
    res.emit('close');
  });
}

/** Ends a connection with a response that no response object can carry. */
export function closeAfter(socket: Socket, response: ErrorResponse): void {
  answered.add(socket);
  linger(socket);
  socket.end(serialize(response));
}

/** Whether a connection has its last response. */
export function isAnswered(socket: Socket | null | undefined): boolean {
  return socket ? answered.has(socket) : false;
}

/** The response that Node is writing, or will write, to a connection. */
export function responseOn(socket: Socket): ServerResponse | undefined {
  return (socket as { _httpMessage?: ServerResponse | null })._httpMessage ?? undefined;
}

/** Waits for the responses to earlier requests of the connection. */
function writeAfter(earlier: ServerResponse, socket: Socket, response: ErrorResponse): void {
  earlier.once('close', () => setImmediate(writeToSocket, socket, response));
}

/**
 * Writes a response to a connection whose bytes could not be parsed, and ends it. Returns false if
 * it is too late: the connection is gone or answered, or another response has begun.
 */
export function writeToSocket(socket: Socket, response: ErrorResponse): boolean {
  if (answered.has(socket)) return false;
  if (!socket.writable) {
    socket.destroy();
    return false;
  }
  const current = responseOn(socket);
  if (current?.req.complete) {
    writeAfter(current, socket, response);
    return true;
  }
  if (current?.headersSent) {
    socket.destroy();
    return false;
  }
  // The handler may be at work: what it writes from now on goes nowhere.
  if (current) {
    settle(current);
    abandon(current, socket);
  }
  closeAfter(socket, response);
  return true;
}
