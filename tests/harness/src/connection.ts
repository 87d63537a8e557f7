import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { ParseFault, readResponse, type WireResponse } from './read-response.ts';

/** What was received for one request. */
export type Exchange =
  | { readonly end: 'response'; readonly response: WireResponse; readonly raw: Buffer }
  /** The connection ended, with the part of a response that had arrived. */
  | { readonly end: 'closed'; readonly response: WireResponse | undefined; readonly raw: Buffer }
  | { readonly end: 'fault'; readonly reason: string; readonly raw: Buffer };

/** What was received for several requests on one connection. */
export interface Exchanges {
  readonly responses: readonly WireResponse[];
  readonly raw: Buffer;
  /** The client ends the connection once it has every response. */
  readonly endedBy: 'service' | 'client';
}

/** Where a service listens; by default, at 127.0.0.1. */
export interface Address {
  readonly port: number;
  readonly host?: string;
  /** Speaks TLS, and trusts every certificate. */
  readonly tls?: boolean;
}

/** Only catches a hang. */
const patience = 120_000;

function open({ port, host = '127.0.0.1', tls = false }: Address): Socket {
  // Half open, as a client may still send after the service has ended its side.
  const options = { port, host, allowHalfOpen: true, noDelay: true };
  if (!tls) return connect(options);
  return connectTls({ ...options, rejectUnauthorized: false, ALPNProtocols: ['http/1.1'] });
}

/** A connection that sends requests one after another, and reads responses strictly. */
export class Connection {
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #wake = () => {};
  #hasEnded = false;
  /** How many responses it has read. */
  used = 0;
  /** What went wrong on the connection, such as a reset. */
  readonly errors: string[] = [];

  constructor(at: number | Address) {
    this.#socket = open(typeof at === 'number' ? { port: at } : at);
    this.#socket.on('data', (chunk) => {
      this.#received = this.#received.length > 0 ? Buffer.concat([this.#received, chunk]) : chunk;
      this.#wake();
    });
    const end = () => {
      this.#hasEnded = true;
      this.#wake();
    };
    this.#socket.on('error', ({ message }) => this.errors.push(message));
    this.#socket.on('end', end).on('close', end);
  }

  get isOpen(): boolean {
    return !this.#hasEnded && this.#socket.writable;
  }

  /** Sends bytes, and waits until the system has taken them. */
  async write(bytes: string | Buffer): Promise<void> {
    if (!this.#socket.writable) return;
    // If it fails, `errors` says so, and what arrived before can still be read.
    await new Promise<void>((resolve) => this.#socket.write(bytes, () => setImmediate(resolve)));
  }

  /** Says that nothing more will be sent. */
  halfClose(): void {
    this.#socket.end();
  }

  /** Reads nothing until a response is asked for. */
  pause(): void {
    this.#socket.pause();
  }

  reset(): void {
    this.#socket.resetAndDestroy();
  }

  destroy(): void {
    this.#socket.destroy();
  }

  /** Waits until something arrives or the connection ends; false if that takes too long. */
  #changed(until: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), until - performance.now());
      this.#wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }

  #take(method: string): Exchange | undefined {
    const raw = this.#received;
    const response = readResponse(raw, method, this.#hasEnded);
    if (!response?.complete) return this.#hasEnded ? { end: 'closed', response, raw } : undefined;
    this.#received = raw.subarray(response.raw.length);
    this.used += 1;
    return { end: 'response', response, raw: response.raw };
  }

  /** Reads the next response. */
  async next(method: string): Promise<Exchange> {
    const until = performance.now() + patience;
    this.#socket.resume();
    try {
      for (;;) {
        const exchange = this.#take(method);
        if (exchange) return exchange;
        if (!(await this.#changed(until))) {
          const reason = `nothing within ${patience / 1_000} s`;
          return { end: 'fault', reason, raw: this.#received };
        }
      }
    } catch (error) {
      if (!(error instanceof ParseFault)) throw error;
      return { end: 'fault', reason: `not HTTP: ${error.message}`, raw: this.#received };
    }
  }

  /** Reads a response for each method, and everything beyond that. */
  async read(methods: readonly string[]): Promise<Exchanges> {
    const responses: WireResponse[] = [];
    const pieces: Buffer[] = [];
    let end: Exchange['end'] = 'response';
    while (end === 'response' && (pieces.length < methods.length || this.#received.length > 0)) {
      const exchange = await this.next(methods[pieces.length] ?? 'GET');
      if (exchange.end === 'fault') {
        throw new Error(`${exchange.reason}; received ${exchange.raw.toString('latin1')}`);
      }
      if (exchange.response) responses.push(exchange.response);
      pieces.push(exchange.raw);
      end = exchange.end;
    }
    const raw = Buffer.concat(pieces);
    return { responses, raw, endedBy: end === 'closed' ? 'service' : 'client' };
  }
}
