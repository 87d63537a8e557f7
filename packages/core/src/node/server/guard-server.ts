import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Http2SecureServer, Http2Server } from 'node:http2';
import type { Socket } from 'node:net';
import { createApiError } from '../../error/create-api-error.ts';
import { assertOptions } from '../../guard/options.ts';
import { isObject, read } from '../../guard/read.ts';
import { methodBelow } from '../method-below.ts';
import { hasRawHeader } from '../write/has-raw-header.ts';
import { cutLingering } from '../write/linger.ts';
import { answerTo, createRefusalPolicy, refuse, tell } from './answer-below.ts';
import { isDropped, noteDropped } from './dropped-requests.ts';
import { guardDropped, guardServerResponses } from './guard-responses.ts';
import { type GuardServerOptions, guardServerKinds } from './guard-server-options.ts';
import { guardUpgrade } from './guard-upgrade.ts';
import { isCutOff, parseErrorSentence, parseErrorStatus } from './parse-error-status.ts';
import { writeToSocket } from './socket-response.ts';

/** A server that can be guarded: HTTP/1.1, or HTTP/2 with or without `allowHTTP1`. */
export type GuardedServer = Server | Http2Server | Http2SecureServer;

/** The apps of Express and Koa also have `listen` and `on`. */
function assertServer(server: unknown): void {
  const has = (name: string) => typeof read(server, name) === 'function';
  if (isObject(server) && has('listen') && has('on') && !has('use')) return;
  throw new TypeError('guardServer(server) takes what http.createServer() returns.');
}

/** Every installed copy sees it: two guards would take each other for listeners of the service. */
const guarded: unique symbol = Symbol.for('error-contract.guarded-server') as never;

/** What `Allow` says to a request for a tunnel: the methods that a route may have. */
const methods = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';

/** RFC 9112, section 3.2: HTTP/1.1 needs one, older versions and HTTP/2 do not. */
function hasNoHost(req: IncomingMessage): boolean {
  return req.httpVersion === '1.1' && !hasRawHeader(req, 'host');
}

/** Node answers a missing Host with an empty body. Returns whether the service requires a Host. */
function takeHosts(server: GuardedServer): boolean {
  if (!('requireHostHeader' in server)) return true;
  const isRequired = server.requireHostHeader !== false;
  server.requireHostHeader = false;
  return isRequired;
}

/** Looks at each request and upgrade before the service does, and guards its response. */
function takeRequests(
  server: GuardedServer,
  guardResponse: ((res: ServerResponse) => void) | undefined,
  options: GuardServerOptions,
): void {
  const emitBelow = methodBelow(server, 'emit');
  const needsHost = takeHosts(server);
  const refusals = options.refusals ?? createRefusalPolicy(options, () => true);
  server.emit = function guardedEmit(
    this: GuardedServer,
    event: string,
    req: IncomingMessage,
    peer: unknown,
  ) {
    if (event === 'upgrade') guardUpgrade(req, peer as Socket, refusals);
    if (event === 'request' || event === 'checkContinue') {
      const res = peer as ServerResponse;
      guardResponse?.(res);
      if (needsHost && hasNoHost(req)) {
        refuse(res, createApiError(400, 'The Host header is missing'), options);
        return true;
      }
    }
    // biome-ignore lint/complexity/noArguments: rest parameters would allocate for each request.
    return Reflect.apply(emitBelow(), this, arguments);
  } as typeof server.emit;
}

function takeParseErrors(server: GuardedServer, options: GuardServerOptions): void {
  server.on('clientError', (error: unknown, socket: Socket) => {
    const status = parseErrorStatus(error);
    if (status === undefined) return void socket.destroy();
    // A listener of the service has answered.
    if (!socket.writable && server.listenerCount('clientError') > 1) return;
    const apiError = createApiError(status, parseErrorSentence(error), { cause: error });
    const { response, id } = answerTo(apiError, options);
    const written = writeToSocket(socket, response);
    if (written && !isCutOff(error)) tell(options, apiError, id);
  });
}

function takeExpectations(server: GuardedServer, options: GuardServerOptions): void {
  server.on('checkExpectation', (_req: IncomingMessage, res: ServerResponse) => {
    if (server.listenerCount('checkExpectation') > 1) return;
    refuse(res, createApiError(417), options);
  });
}

function takeTunnels(server: GuardedServer, options: GuardServerOptions): void {
  server.on('connect', (req: IncomingMessage, peer: Socket | ServerResponse) => {
    if (server.listenerCount('connect') > 1) return;
    const error = createApiError(405, undefined, {
      headers: { allow: methods },
    });
    if (req.httpVersionMajor >= 2) return refuse(peer as ServerResponse, error, options);
    const socket = peer as Socket;
    // Node has removed its own listener. Responses to earlier requests may still be on their way.
    socket.on('error', () => socket.destroy());
    const { response, id } = answerTo(error, options, req);
    if (writeToSocket(socket, response)) tell(options, error, id);
  });
}

/** Node closes idle connections when a server closes. Those that only linger are idle, too. */
function takeClosing(server: GuardedServer): void {
  if (!('closeIdleConnections' in server)) return;
  const closeBelow = methodBelow(server, 'closeIdleConnections');
  server.closeIdleConnections = function closeLingering(this: Server) {
    cutLingering(server);
    closeBelow().call(this);
  };
}

/** Whether a server is guarded, by any installed copy. */
export function isGuardedServer(server: object): boolean {
  return Object.hasOwn(server, guarded);
}

/**
 * Makes a server answer with the contract what fails below the framework: bytes that are no HTTP,
 * headers that are too large (431), a request that does not arrive in time (408), a missing Host
 * unless the server was created with `requireHostHeader: false`, an unknown Expect (417), CONNECT
 * (405), more requests than `maxRequestsPerSocket` allows (503), and an upgrade that listeners of the
 * service refuse by hand or do not take (404). Listeners of the service for `connect` and
 * `checkExpectation` go first. Calling it twice changes nothing.
 * @throws {TypeError} for anything but a server, and for unknown or wrong options
 */
export function guardServer<S extends GuardedServer>(
  server: S,
  options: GuardServerOptions = {},
): S {
  assertServer(server);
  assertOptions('guardServer', options, guardServerKinds);
  if (isGuardedServer(server)) return server;
  Object.defineProperty(server, guarded, { value: true });
  noteDropped(server);
  if (!options.answers) guardDropped(server, createRefusalPolicy(options, isDropped));
  takeRequests(server, options.answers && guardServerResponses(server, options.answers), options);
  takeParseErrors(server, options);
  takeExpectations(server, options);
  takeTunnels(server, options);
  takeClosing(server);
  return server;
}
