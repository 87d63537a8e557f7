import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ErrorResponse } from '../../response/error-response.ts';
import { unknownRoute } from '../../status/sentences.ts';
import type { AnswerPolicy } from '../answers/answer-policy.ts';
import { CapturedBody } from '../answers/captured-body.ts';
import { methodBelow } from '../method-below.ts';
import { linger } from '../write/linger.ts';
import { writeErrorResponse } from '../write/write-error-response.ts';
import { applyHeaders } from '../write/written-headers.ts';
import { refusalOf } from './refusal.ts';
import { responseOn } from './socket-response.ts';

/** What a service writes to a socket by hand to refuse an upgrade. */
interface WrittenRefusal {
  readonly res: ServerResponse;
  readonly body: CapturedBody;
}

const statusLine = /^HTTP\/1\.[01] ([45]\d\d)[ \r]/;
/** Fields about the connection, which closes after the answer. */
const aboutConnection = new Set(['connection', 'keep-alive', 'transfer-encoding']);
const untaken = `HTTP/1.1 404 \r\nContent-Type: text/plain\r\n\r\n${unknownRoute}`;

function textOf(chunk: unknown): string {
  if (typeof chunk === 'string') return chunk;
  return chunk instanceof Uint8Array ? Buffer.from(chunk).toString() : '';
}

function fieldsOf(head: string): string[][] {
  return head
    .split('\r\n')
    .slice(1)
    .filter((line) => line.includes(':'))
    .map((line) => line.split(':'))
    .map(([name = '', ...value]) => [name, value.join(':').trim()])
    .filter(([name = '']) => !aboutConnection.has(name.toLowerCase()));
}

/** Reads a refusal from the first bytes of an answer; `undefined` for any other answer. */
function readRefusal(req: IncomingMessage, text: string): WrittenRefusal | undefined {
  const status = statusLine.exec(text)?.[1];
  if (status === undefined) return undefined;
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const res = new ServerResponse(req);
  res.statusCode = Number(status);
  applyHeaders(res, [fieldsOf(head)], 'sendable');
  const body = new CapturedBody();
  body.add(rest.join('\r\n\r\n'));
  return { res, body };
}

/** How long, in milliseconds, an upgrade may wait until somebody touches it. */
const patience = 10_000;

/** Calls back if nobody writes to a socket, reads from it, or listens to its errors. */
function onUntouched(socket: Socket, callback: () => void): () => void {
  const { bytesWritten } = socket;
  // Node has removed its own listener: without one, a reset ends the process.
  const ignore = () => {};
  const timer = setTimeout(() => {
    const listeners = ['data', 'readable', 'error'].flatMap((name) => socket.listeners(name));
    const isUntouched = listeners.every((listener) => listener === ignore);
    if (isUntouched && socket.bytesWritten === bytesWritten && !responseOn(socket)) callback();
  }, patience).unref();
  const stop = () => {
    clearTimeout(timer);
    socket.off('error', ignore);
  };
  socket.on('error', ignore).once('close', stop);
  return stop;
}

/** Looks at the first bytes that a service writes to the socket of an upgrade. */
class UpgradeGuard {
  readonly #req: IncomingMessage;
  readonly #socket: Socket;
  readonly #policy: AnswerPolicy;
  readonly #release: () => void;
  #isAnswered = false;

  constructor(req: IncomingMessage, socket: Socket, policy: AnswerPolicy) {
    this.#req = req;
    this.#socket = socket;
    this.#policy = policy;
    const stop = onUntouched(socket, () => this.#refuse(untaken));
    const own = Object.getOwnPropertyDescriptors(socket) as PropertyDescriptorMap;
    const methods = { write: this.#cover('write'), end: this.#cover('end') };
    Object.assign(socket, methods);
    this.#release = () => {
      stop();
      for (const [name, method] of Object.entries(methods)) {
        if (socket[name as 'end'] !== method) continue;
        Reflect.deleteProperty(socket, name);
        if (own[name]) Object.defineProperty(socket, name, own[name]);
      }
    };
  }

  #cover(name: 'write' | 'end') {
    const below = methodBelow(this.#socket, name) as () => (...args: unknown[]) => unknown;
    return (...args: unknown[]): unknown => {
      const text = textOf(args[0]);
      // A response object on the socket is guarded by itself.
      const passes = !this.#isAnswered && responseOn(this.#socket);
      if (!passes && this.#refuse(text === '' && name === 'end' ? untaken : text)) {
        const done = args.find((arg) => typeof arg === 'function');
        if (done) process.nextTick(done as () => void);
        return name === 'end' ? this.#socket : true;
      }
      return below().apply(this.#socket, args);
    };
  }

  /** Answers a refusal. Returns false for what the service may write by itself. */
  #refuse(text: string): boolean {
    if (this.#isAnswered) return true;
    const refusal = readRefusal(this.#req, text);
    if (!refusal) {
      this.#release();
      return false;
    }
    const noted = refusalOf(this.#socket);
    const failed = noted && this.#policy.fail?.(refusal.res, noted);
    if (failed) {
      this.#answer(refusal.res, failed);
      return true;
    }
    const mode = this.#policy.modeOf(refusal.res);
    const response =
      mode === 'rewrite' ? this.#policy.rewrite(refusal.res, refusal.body) : undefined;
    if (response) this.#answer(refusal.res, response);
    else this.#release();
    if (!response && mode !== 'keep' && text !== untaken)
      this.#policy.inspect(refusal.res, refusal.body);
    return this.#isAnswered;
  }

  #answer(res: ServerResponse, response: ErrorResponse): void {
    res.assignSocket(this.#socket);
    res.setHeader('connection', res.hasHeader('upgrade') ? 'close, upgrade' : 'close');
    writeErrorResponse(res, response);
    linger(this.#socket);
    this.#socket.end();
    this.#isAnswered = true;
  }
}

/**
 * Holds refusals of an upgrade to a policy. Node leaves them to listeners of the service, which write
 * to the socket by hand; one that nobody takes, and that nobody touches, would wait for ever.
 */
export function guardUpgrade(req: IncomingMessage, socket: Socket, policy: AnswerPolicy): void {
  new UpgradeGuard(req, socket, policy);
}
