import { type Address, Connection, type Exchanges } from './connection.ts';
import type { WireResponse } from './read-response.ts';

/** A well-formed request. */
export interface Request {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

let count = 0;

/** Makes an id for a request, under which the service records it. */
export function newCase(): string {
  count += 1;
  return `${process.pid}-${performance.timeOrigin}-${Math.random().toString(36).slice(2)}-${count}`;
}

/** Encodes a path, as it may name a throwable. An escape in it stays as it is. */
function encoded(path: string): string {
  return path.replace(/[^%]+/g, encodeURI);
}

/** The bytes of a request. */
export function bytesOf({ method = 'GET', path, headers = {}, body }: Request): Buffer {
  const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
  const all = { Host: 'localhost', Connection: 'close', ...length, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `${method} ${encoded(path)} HTTP/1.1\r\n${lines.join('')}\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(body ?? '')]);
}

/** Sends bytes on a connection of its own, and reads a response for each method. */
export function exchange(
  at: number | Address,
  bytes: string | Buffer,
  methods: readonly string[] = ['GET'],
): Promise<Exchanges> {
  const connection = new Connection(at);
  // Not awaited: a service may respond before it has read everything.
  void connection.write(bytes);
  return connection.read(methods).finally(() => connection.destroy());
}

/** Sends a request on a connection of its own. */
export function open(at: number | Address, request: Request): Promise<Exchanges> {
  return exchange(at, bytesOf(request), [request.method ?? 'GET']);
}

/** Sends a request, and gives the bytes of the response without its date. */
export async function bytesFrom(at: number | Address, request: Request): Promise<string> {
  const { raw } = await open(at, request);
  return raw.toString('latin1').replace(/^date: .*$/im, 'date');
}

/** Sends a request, and expects exactly one response. */
export async function send(at: number | Address, request: Request): Promise<WireResponse> {
  const { responses, raw } = await open(at, request);
  const [response, ...more] = responses;
  if (!response || more.length > 0) {
    throw new Error(`Expected one response, received: ${raw.toString('latin1') || 'nothing'}`);
  }
  return response;
}
