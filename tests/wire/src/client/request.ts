import { type Exchange, exchange } from './exchange.ts';
import type { WireResponse } from './parse-response.ts';

/** A request that is well formed, as rows write it. */
export interface Request {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

let count = 0;

/** An id for one request, under which the service keeps what it saw of it. */
export function newCase(): string {
  count += 1;
  return `${process.pid}-${performance.timeOrigin}-${Math.random().toString(36).slice(2)}-${count}`;
}

/** Encodes a path, as rows name throwables in it. What is written as an escape stays one. */
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

/** Sends a request on a connection of its own. */
export function open(port: number, request: Request): Promise<Exchange> {
  return exchange(port, { bytes: bytesOf(request), methods: [request.method ?? 'GET'] });
}

/** Sends a request that must be answered with exactly one response. */
export async function send(port: number, request: Request): Promise<WireResponse> {
  const { responses, raw } = await open(port, request);
  const [response, ...more] = responses;
  if (!response || more.length > 0) {
    throw new Error(`Expected one response, received: ${raw.toString('latin1') || 'nothing'}`);
  }
  return response;
}
