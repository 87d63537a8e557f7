import { connect, type Socket } from 'node:net';
import { ParseFault, readResponse, type WireResponse } from './read-response.ts';

/** What came back for one request. */
export type Exchange =
  | { readonly end: 'response'; readonly response: WireResponse }
  /** The connection ended; with what had arrived until then, if that is more than nothing. */
  | { readonly end: 'closed'; readonly response: WireResponse | undefined; readonly raw: Buffer }
  | { readonly end: 'fault'; readonly reason: string; readonly raw: Buffer };

/** The most that anybody waits for: a hang is a violation. */
export const patience = 3_000;

type Wake = () => void;

/** A connection on which requests are sent one after another, and responses read strictly. */
export class Connection {
  readonly #socket: Socket;
  #chunks: Buffer = Buffer.alloc(0);
  #wake: Wake = () => {};
  #closed = false;
  /** How many responses were read. */
  used = 0;

  constructor(port: number) {
    this.#socket = connect(port, '127.0.0.1').setNoDelay(true);
    this.#socket.on('data', (chunk) => {
      this.#chunks = this.#chunks.length > 0 ? Buffer.concat([this.#chunks, chunk]) : chunk;
      this.#wake();
    });
    const close = () => {
      this.#closed = true;
      this.#wake();
    };
    this.#socket.on('error', close).on('close', close).on('end', close);
  }

  get isOpen(): boolean {
    return !this.#closed && this.#socket.writable;
  }

  /** Bytes that nobody asked for. */
  get leftover(): Buffer {
    return this.#chunks;
  }

  write(bytes: Buffer): void {
    if (this.#socket.writable) this.#socket.write(bytes);
  }

  halfClose(): void {
    this.#socket.end();
  }

  reset(): void {
    this.#socket.resetAndDestroy();
  }

  destroy(): void {
    this.#socket.destroy();
  }

  /** Waits for something to arrive or end; false once that takes too long. */
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
    const raw = this.#chunks;
    const response = readResponse(raw, method, this.#closed);
    if (response && (response.complete || this.#closed)) {
      this.#chunks = raw.subarray(response.raw.length);
      // An interim response is none.
      if (response.statusCode < 200 && response.statusCode !== 101) return this.#take(method);
      if (response.complete) return { end: 'response', response };
    }
    return this.#closed ? { end: 'closed', response, raw } : undefined;
  }

  /** Reads the next response. */
  async next(method: string): Promise<Exchange> {
    const until = performance.now() + patience;
    try {
      for (;;) {
        const exchange = this.#take(method);
        if (exchange) {
          this.used += 1;
          return exchange;
        }
        if (performance.now() >= until || !(await this.#changed(until))) {
          return { end: 'fault', reason: 'nothing within 3 s', raw: this.#chunks };
        }
      }
    } catch (error) {
      if (!(error instanceof ParseFault)) throw error;
      return { end: 'fault', reason: `not HTTP: ${error.message}`, raw: this.#chunks };
    }
  }
}
