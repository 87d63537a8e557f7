import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type Answer, type Facts, failure, type Mutation } from './answer.ts';
import { type Counters, route } from './routes.ts';

const MAX_DRAINED = 8 * 1024 * 1024;
const DESTROY_AFTER_MS = 500;

/** A running reference server. */
export interface Running {
  readonly url: string;
  readonly server: Server;
  close(): Promise<void>;
}

/** Starts a server that keeps the contract, except where the mutation breaks it. */
export async function startReference(mutate: Mutation = (answer) => answer): Promise<Running> {
  const server = createServer({ requireHostHeader: false, connectionsCheckingInterval: 100 });
  server.headersTimeout = 1000;
  server.requestTimeout = 20_000;
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  answerRequests(server, mutate);
  answerParser(server, mutate);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, server, close: () => close(server, sockets) };
}

function close(server: Server, sockets: Iterable<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  return new Promise((resolve) => server.close(() => resolve()));
}

type Pending = Map<Socket, Set<IncomingMessage>>;
const pending: Pending = new Map();

function answerRequests(server: Server, mutate: Mutation): void {
  const counters: Counters = new Map();
  const answer = async (req: IncomingMessage, res: ServerResponse, bad?: Answer) => {
    const open = pending.get(req.socket) ?? new Set();
    pending.set(req.socket, open.add(req));
    req.socket.on('close', () => pending.delete(req.socket));
    const body = await drain(req);
    if (body === undefined) return;
    const { method = '', url = '', headers, httpVersion: version } = req;
    const facts = { method, url, headers, body, version };
    const noHost = version === '1.1' && headers.host === undefined;
    const planned = bad ?? (noHost ? failure(400, 'Host is missing') : route(facts, counters));
    res.on('finish', () => open.delete(req));
    send(res, mutate(planned, facts));
  };
  server.on('request', (req, res) => void answer(req, res));
  server.on('checkExpectation', (req, res) => void answer(req, res, failure(417)));
}

/** Reads the whole body: an answer sent before its end could be lost to a reset. */
async function drain(req: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of req) {
      size += chunk.length;
      if (size <= MAX_DRAINED) chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(res: ServerResponse, answer: Answer): void {
  const { socket } = res;
  if (answer.wire) {
    if (socket) answer.wire(socket);
    return;
  }
  const length = answer.status === 304 ? {} : { 'content-length': Buffer.byteLength(answer.body) };
  res.writeHead(answer.status, { ...length, ...answer.headers });
  res.end(answer.body);
}

function answerParser(server: Server, mutate: Mutation): void {
  const answered = new WeakSet<Socket>();
  const onError = (error: NodeJS.ErrnoException & { rawPacket?: Buffer }, socket: Socket) => {
    if (answered.has(socket)) return;
    answered.add(socket);
    const { code = '', rawPacket } = error;
    const bytes = rawPacket?.toString('latin1') ?? '';
    const facts = { method: '', url: '', headers: {}, body: '', code, bytes };
    whenFree(socket, () => sendRaw(socket, mutate(toFailure(code), facts)));
  };
  server.on('clientError', (error, socket) => onError(error, socket as Socket));
  server.on('connect', (req, socket) => {
    const facts: Facts = { method: 'CONNECT', url: req.url ?? '', headers: req.headers, body: '' };
    sendRaw(socket as Socket, mutate(failure(405, undefined, { allow: 'GET' }), facts));
  });
}

/** Waits until complete requests before the garbage are answered. */
function whenFree(socket: Socket, write: () => void): void {
  const waiting = [...(pending.get(socket) ?? [])].filter((req) => req.complete);
  if (waiting.length === 0 || socket.destroyed) write();
  else setTimeout(() => whenFree(socket, write), 5);
}

function toFailure(code: string): Answer {
  if (code === 'HPE_HEADER_OVERFLOW') return failure(431);
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return failure(413, 'Request body is too large');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return failure(408);
  return failure(400, 'The request cannot be read');
}

/** Writes an answer to the socket, and reads on for a moment before it closes. */
export function sendRaw(socket: Socket, answer: Answer): void {
  socket.on('error', () => {});
  if (!socket.writable) socket.destroy();
  else if (answer.wire) answer.wire(socket);
  else finish(socket, answer);
}

function finish(socket: Socket, answer: Answer): void {
  socket.end(toWire({ ...answer, headers: { connection: 'close', ...answer.headers } }));
  setTimeout(() => socket.destroy(), DESTROY_AFTER_MS).unref();
}

/** The bytes of an answer. */
export function toWire({ status, headers, body }: Answer): string {
  const length = { 'content-length': String(Buffer.byteLength(body)) };
  const lines = Object.entries({ ...length, ...headers })
    .flatMap(([name, value]) => [value].flat().map((one) => `${name}: ${one}\r\n`))
    .join('');
  return `HTTP/1.1 ${status} Reason\r\n${lines}\r\n${body}`;
}
