import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Ending, Exchange, ExchangeOptions } from './exchange.ts';
import type { HttpResponse } from './message.ts';
import { readResponse } from './read-response.ts';

const MAX_BYTES = 1024 * 1024;
/** How long a server that promised to close may take before we close. */
const LINGER_MS = 250;
const WRITE_FIRST_MS = 2000;
const PIECES = 4;
const PAUSE_MS = 100;

/** OpenSSL's message has the address of a thread and a line of its source; its `reason` is for people. */
function whyUnreachable(error: NodeJS.ErrnoException & { reason?: unknown }): string | undefined {
  const { reason, message, code } = error;
  return typeof reason === 'string' ? reason : message || code;
}

/** One connection from its opening to its end. Resolves exactly once, within the timeout. */
export class Conversation {
  readonly #socket: Socket;
  readonly #request: Buffer;
  readonly #options: ExchangeOptions;
  readonly #resolve: (result: Exchange) => void;
  readonly #methods: readonly string[];
  readonly #responses: HttpResponse[] = [];
  readonly #timers: NodeJS.Timeout[] = [];
  #chunks: Buffer[] = [];
  #received = 0;
  #connected = false;
  #done = false;

  constructor(
    socket: Socket,
    request: Buffer,
    options: ExchangeOptions,
    resolve: (result: Exchange) => void,
  ) {
    this.#socket = socket;
    this.#request = request;
    this.#options = options;
    this.#resolve = resolve;
    this.#methods = options.methods ?? ['GET'];
  }

  /** Sends the request as soon as the connection is open. */
  start(tls: boolean): void {
    this.#after(this.#options.timeout, () => this.#finish('timeout'));
    this.#socket.once(tls ? 'secureConnect' : 'connect', () => this.#send());
    this.#socket.on('error', (error) => this.#onError(error));
    this.#socket.on('close', () => this.#onEnd());
  }

  #send(): void {
    this.#connected = true;
    if (this.#options.writeSlowly) this.#sendPiece(0);
    else this.#sendAtOnce();
  }

  #sendAtOnce(): void {
    const { abort, halfClose, writeFirst } = this.#options;
    if (!writeFirst) this.#listen();
    this.#socket.write(this.#request, () => {
      if (abort) this.#reset();
      if (halfClose) this.#socket.end();
      if (writeFirst) this.#listen();
    });
    if (writeFirst) this.#after(WRITE_FIRST_MS, () => this.#listen());
  }

  /** A write after a reset fails: whoever did not read by then has lost the answer. */
  #sendPiece(piece: number): void {
    const size = Math.ceil(this.#request.length / PIECES);
    const next = () => (piece + 1 < PIECES ? this.#sendPiece(piece + 1) : this.#listen());
    const bytes = this.#request.subarray(piece * size, (piece + 1) * size);
    this.#socket.write(bytes, () => this.#after(PAUSE_MS, next));
  }

  #listen(): void {
    if (this.#done || this.#socket.listenerCount('data') > 0) return;
    this.#socket.on('data', (chunk) => this.#onData(Buffer.from(chunk)));
    this.#socket.on('end', () => this.#onEnd());
  }

  #reset(): void {
    // Node refuses to reset a TLS socket, with an exception. Closing without a goodbye comes nearest.
    if (this.#socket instanceof TLSSocket) this.#socket.destroy();
    else this.#socket.resetAndDestroy();
    this.#finish('complete');
  }

  #onData(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#received += chunk.length;
    if (this.#received > (this.#options.maxBytes ?? MAX_BYTES)) this.#finish('oversize');
    this.#read(false);
  }

  #onEnd(): void {
    if (this.#done) return;
    this.#read(true);
    this.#finish('closed');
  }

  #onError(error: NodeJS.ErrnoException): void {
    // A reset before we could send means that somebody accepted the connection: it was reachable.
    if (!this.#connected && error.code !== 'ECONNRESET') {
      this.#finish('unreachable', whyUnreachable(error));
    }
    // EPIPE: the response may have come before the server stopped reading. The close event follows.
    if (error.code === 'EPIPE' && !this.#options.writeSlowly) return;
    this.#read(true);
    this.#finish('reset');
  }

  #read(ended: boolean): void {
    while (!this.#done && this.#responses.length < this.#methods.length) {
      const bytes = this.#pending();
      if (bytes.length === 0) return;
      const method = this.#methods[this.#responses.length] ?? 'GET';
      const result = readResponse(bytes, method, ended);
      if (result.state === 'malformed') this.#finish('closed', result.problem);
      if (result.state !== 'complete') return;
      this.#chunks = [bytes.subarray(result.size)];
      this.#responses.push(result.response);
      this.#onAnswer();
    }
  }

  #onAnswer(): void {
    const next = this.#options.followUps?.[this.#responses.length - 1];
    if (next) this.#socket.write(next);
    if (this.#responses.length < this.#methods.length) return;
    const wait = this.#options.awaitClose ? LINGER_MS : 0;
    if (wait === 0) this.#finish('complete');
    else this.#after(wait, () => this.#finish('complete'));
  }

  #pending(): Buffer {
    if (this.#chunks.length > 1) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0] ?? Buffer.alloc(0);
  }

  #after(milliseconds: number, action: () => void): void {
    if (this.#done) return;
    this.#timers.push(setTimeout(action, milliseconds));
  }

  #finish(ending: Ending, problem?: string): void {
    if (this.#done) return;
    this.#done = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#socket.destroy();
    const found = problem === undefined ? {} : { problem };
    const responses = this.#responses;
    this.#resolve({ request: this.#request, responses, rest: this.#pending(), ending, ...found });
  }
}
