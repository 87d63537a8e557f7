import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { isObject, read } from '../../guard/read.ts';
import { normalize } from '../../normalize/normalize.ts';
import { recognizeErrors } from '../../normalize/recognize-errors.ts';
import { renderError } from '../../response/render-error.ts';
import { noteRefusal, refusalOf } from './refusal.ts';
import { writeToSocket } from './socket-response.ts';

function assertSocket(socket: unknown): asserts socket is Socket {
  if (isObject(socket) && typeof read(socket, 'end') === 'function') return;
  throw new TypeError("refuseUpgrade(socket, error) takes the socket of an 'upgrade' event.");
}

/** After a 101 whoever opened the socket reads it: an answer would be read as its protocol. */
function isOpened(socket: Socket): boolean {
  return socket.bytesWritten > 0 && socket.listenerCount('data') > 0;
}

/**
 * Refuses an upgrade (WebSocket) with the contract, and closes the connection: call it in a listener
 * of `upgrade` instead of writing to the socket by hand (RFC 6455, section 4.2.2). Takes every thrown
 * value. Where the server is guarded, `mapError` is asked, and `onError` is told. A socket that is
 * answered or gone is left alone, and one that was opened by then is cut.
 * @throws {TypeError} for anything but a socket
 */
export function refuseUpgrade(socket: Duplex, thrown: unknown): void {
  assertSocket(socket);
  if (refusalOf(socket)) return; // it may wait for the answers to earlier requests
  if (!socket.writable || isOpened(socket)) return void socket.destroy();
  const error = normalize(thrown, {}, recognizeErrors);
  noteRefusal(socket, { thrown, error });
  writeToSocket(socket, renderError(error));
}
