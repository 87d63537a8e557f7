import { connect, type Socket } from 'node:net';
import type { RelayEnd } from '@error-contract/page/wire';
import { finalAnswer, readAnswers } from '@error-contract/page/wire/read-answers';

/** Bytes to send, and how long to wait for what. */
export interface RelayOptions {
  readonly bytes: Uint8Array;
  /** Say after the bytes that nothing more comes. */
  readonly halfClose?: boolean;
  /** The most milliseconds to wait, from connecting on. */
  readonly timeoutMs?: number;
  /** The most bytes of an answer. */
  readonly maxBytes?: number;
  /** Ends the connection. */
  readonly signal?: AbortSignal;
}

/** What came back. */
export interface Relayed {
  readonly bytes: Uint8Array;
  /** From the first byte sent to the last byte of the answer. */
  readonly milliseconds: number;
  readonly end: RelayEnd;
}

/** How long a connection that the app keeps open is read on, for bytes that are no part of the answer. */
const quietMs = 150;
const megabyte = 1024 * 1024;

/** Whether the answer is whole, and no more is to come. */
function isDone(bytes: Uint8Array, method: string): boolean {
  return finalAnswer(readAnswers(bytes, method).answers)?.isComplete === true;
}

function methodOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 32)).toString('latin1').split(' ', 1)[0] ?? '';
}

function endOf({ code }: NodeJS.ErrnoException): RelayEnd {
  return code === 'ECONNREFUSED' ? 'refused' : 'reset';
}

/** Reads a connection until `finish` is called with the reason, and counts the time to the whole answer. */
class Reading {
  readonly #chunks: Uint8Array[] = [];
  readonly #options: RelayOptions;
  #length = 0;
  #startedAt = 0;
  #milliseconds: number | undefined;
  #quiet: NodeJS.Timeout | undefined;
  finish: (end: RelayEnd) => void = () => undefined;

  constructor(options: RelayOptions) {
    this.#options = options;
  }

  start(): void {
    this.#startedAt = performance.now();
  }

  take(chunk: Uint8Array): void {
    const { bytes, maxBytes = megabyte } = this.#options;
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length > maxBytes) this.finish('oversize');
    this.#quiet?.refresh();
    if (
      this.#length > maxBytes ||
      this.#quiet ||
      !isDone(Buffer.concat(this.#chunks), methodOf(bytes))
    )
      return;
    this.#milliseconds = performance.now() - this.#startedAt;
    this.#quiet = setTimeout(() => this.finish('complete'), quietMs);
  }

  result(end: RelayEnd): Relayed {
    clearTimeout(this.#quiet);
    const { maxBytes = megabyte } = this.#options;
    const bytes = Buffer.concat(this.#chunks).subarray(0, maxBytes);
    return { bytes, milliseconds: this.#milliseconds ?? performance.now() - this.#startedAt, end };
  }
}

function attach(socket: Socket, reading: Reading, { bytes, halfClose }: RelayOptions): void {
  socket.on('connect', () => {
    reading.start();
    if (halfClose) socket.end(bytes);
    else socket.write(bytes);
  });
  socket.on('data', (chunk: Buffer) => reading.take(chunk));
  socket.on('end', () => reading.finish('closed'));
  socket.on('close', () => reading.finish('closed'));
  socket.on('error', (error) => reading.finish(endOf(error)));
}

/** Sends exactly these bytes to an app, and gives exactly what came back. Never rejects. */
export async function relay(url: string, options: RelayOptions): Promise<Relayed> {
  const { timeoutMs = 10_000, signal } = options;
  const { hostname, port } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const socket = connect({ host, port: Number(port), allowHalfOpen: true, noDelay: true });
  const reading = new Reading(options);
  const timer = setTimeout(() => reading.finish('timeout'), timeoutMs);
  const leave = () => reading.finish('closed');
  signal?.addEventListener('abort', leave, { once: true });
  const end = await new Promise<RelayEnd>((resolve) => {
    reading.finish = resolve;
    attach(socket, reading, options);
    if (signal?.aborted) leave();
  });
  clearTimeout(timer);
  signal?.removeEventListener('abort', leave);
  socket.destroy();
  return reading.result(end);
}
