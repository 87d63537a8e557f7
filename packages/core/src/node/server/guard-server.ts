import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Http2SecureServer, Http2Server } from 'node:http2';
import type { Socket } from 'node:net';
import type { ApiError } from '../../error/api-error.ts';
import { createApiError } from '../../error/create-api-error.ts';
import { toErrorResponse } from '../../response/to-error-response.ts';
import type { AnswerPolicy } from '../answers/guard-response.ts';
import { callHook } from '../contract/call-hook.ts';
import { writeErrorResponse } from '../write/write-error-response.ts';
import { isDropped, noteDropped } from './dropped-requests.ts';
import { guardResponseClass, restorePrototype } from './http-classes.ts';
import { isCutOff, parseErrorStatus } from './parse-error-status.ts';
import { requestFault } from './request-fault.ts';
import { writeToSocket } from './socket-response.ts';

/** A server that can be guarded: HTTP/1.1, or HTTP/2 with or without `allowHTTP1`. */
export type GuardedServer = Server | Http2Server | Http2SecureServer;

/** How {@link guardServer} tells of what it answered. */
export interface GuardServerOptions {
  /** Called with the error of each request that was answered below the framework. */
  readonly onError?: (error: ApiError) => void;
  /** For adapters: the framework itself answers paths that are not valid percent-encoding. */
  readonly leavesPaths?: boolean;
  /** For adapters: what happens to error answers that are written to Node's response directly. */
  readonly answers?: AnswerPolicy;
}

const guarded = new WeakSet<object>();

/** Methods that a route may have: what `Allow` says where a tunnel was asked for. */
const methods = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';

/** After the answer, which a hook that fails cannot change. */
function tell({ onError }: GuardServerOptions, error: ApiError): void {
  if (onError)
    callHook(
      () => onError(error),
      () => {},
    );
}

function refuse(res: ServerResponse, error: ApiError, options: GuardServerOptions): void {
  if (res.req.httpVersionMajor < 2) res.setHeader('connection', 'close');
  writeErrorResponse(res, toErrorResponse(error));
  tell(options, error);
}

/** Node answers a missing Host by itself, with an empty body, unless it is told not to. */
function takeRequests(server: GuardedServer, options: GuardServerOptions): void {
  const emit = server.emit;
  if ('requireHostHeader' in server) server.requireHostHeader = false;
  server.emit = function guardedEmit(
    this: GuardedServer,
    event: string,
    req: unknown,
    res: unknown,
  ) {
    const isRequest = event === 'request' || event === 'checkContinue';
    const error = isRequest && requestFault(req as IncomingMessage, options.leavesPaths);
    if (event !== 'request' || error) {
      restorePrototype(req);
      restorePrototype(res);
    }
    if (error) {
      refuse(res as ServerResponse, error, options);
      return true;
    }
    if (isRequest) return emit.call(this, event, req, res);
    // biome-ignore lint/complexity/noArguments: rest parameters would allocate on every event.
    return Reflect.apply(emit, this, arguments);
  } as typeof emit;
}

function takeParseErrors(server: GuardedServer, options: GuardServerOptions): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const status = parseErrorStatus(error);
    if (status === undefined) return void socket.destroy();
    const apiError = createApiError(status, undefined, { cause: error });
    const written = writeToSocket(socket, toErrorResponse(apiError));
    if (written && !isCutOff(error)) tell(options, apiError);
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
    // Node has taken its own listener off. Responses to earlier requests may still be on their way.
    socket.on('error', () => socket.destroy());
    if (writeToSocket(socket, toErrorResponse(error))) tell(options, error);
  });
}

/** Leaves to the service what it writes, but not what Node refuses by itself. */
function createRefusalPolicy(options: GuardServerOptions): AnswerPolicy {
  return {
    modeOf: (res) => (isDropped(res) ? 'rewrite' : 'keep'),
    inspect: () => {},
    rewrite: (res) => {
      const error = createApiError(res.statusCode);
      tell(options, error);
      return toErrorResponse(error);
    },
  };
}

function takeAnswers(server: GuardedServer, options: GuardServerOptions): void {
  noteDropped(server);
  guardResponseClass(server, options.answers ?? createRefusalPolicy(options));
}

/**
 * Makes a server answer with the contract what fails below the framework: bytes that are no HTTP,
 * headers that are too large (431), a request that does not arrive in time (408), a missing Host, a
 * path that is not valid percent-encoding, an unknown Expect (417), CONNECT (405), and
 * more requests than `maxRequestsPerSocket` allows (503). Listeners of
 * the service for `connect` and `checkExpectation` go first. Calling it twice changes nothing.
 */
export function guardServer<S extends GuardedServer>(
  server: S,
  options: GuardServerOptions = {},
): S {
  if (guarded.has(server)) return server;
  guarded.add(server);
  takeRequests(server, options);
  takeParseErrors(server, options);
  takeExpectations(server, options);
  takeTunnels(server, options);
  takeAnswers(server, options);
  return server;
}
