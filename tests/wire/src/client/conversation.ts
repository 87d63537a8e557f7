import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { parseAll } from './exchange.ts';
import type { WireResponse } from './parse-response.ts';

const patience = 60_000;

/** A connection on which a client takes its time. Everything is bounded. */
export class Conversation {
  readonly #socket: Socket;
  readonly #chunks: Buffer[] = [];
  readonly #methods: readonly string[];
  /** What went wrong on the connection: a reset, for one. */
  readonly errors: string[] = [];

  constructor(port: number, methods: readonly string[]) {
    this.#methods = methods;
    // A client that ends its side goes on reading.
    this.#socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    this.#socket.on('error', ({ message }) => this.errors.push(message));
    this.#socket.on('data', (chunk) => this.#chunks.push(chunk));
  }

  /** Sends bytes, and waits until the system has taken them. */
  async write(bytes: string | Buffer): Promise<void> {
    if (!this.#socket.writable) return;
    await new Promise<void>((resolve, reject) => {
      const fail = () => reject(new Error(`Nobody read what was sent within ${patience} ms`));
      const timer = setTimeout(fail, patience);
      // A failure is in `errors`: what had come before it can still be read.
      this.#socket.write(bytes, () => {
        clearTimeout(timer);
        setImmediate(resolve);
      });
    });
  }

  /** Says that nothing more will be sent. */
  end(): void {
    this.#socket.end();
  }

  /** Reads nothing until `read` is asked for. */
  pause(): void {
    this.#socket.pause();
  }

  #parsed(): WireResponse[] {
    const { readableEnded, destroyed } = this.#socket;
    return parseAll(Buffer.concat(this.#chunks), this.#methods, readableEnded || destroyed);
  }

  #isOver(count: number): boolean {
    const responses = this.#parsed();
    const { readableEnded, destroyed } = this.#socket;
    if (readableEnded || destroyed) return true;
    return responses.length >= count && responses.every(({ complete }) => complete);
  }

  /** Waits for a number of responses, or for the end of the connection. */
  async read(count: number): Promise<readonly WireResponse[]> {
    const signal = AbortSignal.timeout(patience);
    this.#socket.resume();
    while (!this.#isOver(count)) {
      const aborted = new AbortController();
      const options = { signal: AbortSignal.any([signal, aborted.signal]) };
      const events = ['data', 'end', 'close'].map((name) => once(this.#socket, name, options));
      for (const event of events) event.catch(() => {});
      await Promise.race(events).finally(() => aborted.abort());
    }
    return this.#parsed();
  }

  close(): void {
    this.#socket.destroy();
  }
}
