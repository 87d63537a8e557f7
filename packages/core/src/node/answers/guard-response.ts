import type { ServerResponse } from 'node:http';
import type { ResponsesMode } from '../../response/error-contract-options.ts';
import type { ErrorResponse } from '../../response/error-response.ts';
import { isSettled, settle } from '../write/settled.ts';
import { writeErrorResponse } from '../write/write-error-response.ts';
import { applyHeaders } from '../write/written-headers.ts';
import { CapturedBody, type Chunk } from './captured-body.ts';

/** What decides about an error answer that is written beside the adapter, and finishes it. */
export interface AnswerPolicy {
  readonly modeOf: (res: ServerResponse) => ResponsesMode;
  /** Decides what is sent in place of the answer: its own bytes if it keeps the contract. */
  readonly rewrite: (res: ServerResponse, body: CapturedBody) => ErrorResponse;
  /** Looks at an answer that was sent as it is. */
  readonly inspect: (res: ServerResponse, body: CapturedBody) => void;
}

/** What is known of guarded responses from elsewhere. */
export interface GuardedResponses {
  /** Takes the body of an answer that will not be written, as it answers a HEAD request. */
  readonly noteBody: (res: ServerResponse, body: string | Uint8Array) => void;
}

interface Capture {
  readonly body: CapturedBody;
  /** The answer goes out while it is looked at. */
  readonly passes: boolean;
}

/** Where everything goes that is written after the answer. */
const swallowed: Capture = { body: new CapturedBody(), passes: false };

type Callback = () => void;

const captures = new WeakMap<ServerResponse, Capture>();

/** The capture of an error answer; `undefined` for everything that passes untouched. */
function captureOf(res: ServerResponse, status: number, policy: AnswerPolicy): Capture | undefined {
  if (status < 400) return undefined;
  // The decided answer itself passes. What the service still writes after it is swallowed.
  if (isSettled(res)) return res.writableEnded ? (captures.get(res) ?? swallowed) : undefined;
  const existing = captures.get(res);
  if (existing || res.headersSent) return existing;
  const mode = policy.modeOf(res);
  if (mode === 'keep') return void settle(res);
  const capture = { body: new CapturedBody(), passes: mode === 'report' };
  captures.set(res, capture);
  return capture;
}

function callbackOf(args: readonly unknown[]): Callback | undefined {
  return args.find((arg): arg is Callback => typeof arg === 'function');
}

/**
 * Makes error answers pass by a policy before they are sent, for every response that inherits from
 * a prototype. Answers with a status below 400 pay a comparison and allocate nothing.
 */
export function guardResponses(prototype: ServerResponse, policy: AnswerPolicy): GuardedResponses {
  const writeHead = prototype.writeHead as (...args: unknown[]) => ServerResponse;
  const write = prototype.write as (...args: unknown[]) => boolean;
  const end = prototype.end as (...args: unknown[]) => ServerResponse;
  const { flushHeaders } = prototype;

  // Past whatever a middleware has put on the response: its `end` has run, and may run only once.
  function finish(res: ServerResponse, { body, passes }: Capture): void {
    if (passes) policy.inspect(res, body);
    if (passes || isSettled(res)) return;
    writeErrorResponse(res, policy.rewrite(res, body), (text) => end.call(res, text));
  }

  function guardedWriteHead(this: ServerResponse, status: number, a?: unknown, b?: unknown) {
    const capture = captureOf(this, status, policy);
    if (!capture || capture.passes) return writeHead.call(this, status, a, b);
    if (isSettled(this)) return this;
    this.statusCode = status;
    applyHeaders(this, [a, b]);
    return this;
  }

  function guardedFlushHeaders(this: ServerResponse) {
    const capture = captureOf(this, this.statusCode, policy);
    if (!capture || capture.passes) flushHeaders.call(this);
  }

  function guardedWrite(this: ServerResponse, chunk: Chunk, a?: unknown, b?: unknown) {
    const capture = captureOf(this, this.statusCode, policy);
    const fits = capture?.body.add(chunk, a);
    if (!capture || capture.passes) return write.call(this, chunk, a, b);
    // Whatever the rest says: an answer that never ends must not keep the client waiting.
    if (!fits) finish(this, capture);
    const done = callbackOf([a, b]);
    if (done) process.nextTick(done);
    return true;
  }

  function guardedEnd(this: ServerResponse, chunk?: unknown, a?: unknown, b?: unknown) {
    const capture = captureOf(this, this.statusCode, policy);
    if (capture && typeof chunk !== 'function') capture.body.add(chunk as Chunk, a);
    if (!capture || capture.passes) {
      if (capture) finish(this, capture);
      return end.call(this, chunk, a, b);
    }
    const done = callbackOf([chunk, a, b]);
    if (done) this.once('finish', done);
    finish(this, capture);
    return this;
  }

  Object.assign(prototype, {
    writeHead: guardedWriteHead,
    flushHeaders: guardedFlushHeaders,
    write: guardedWrite,
    end: guardedEnd,
  });
  return {
    noteBody: (res, body) => {
      captureOf(res, res.statusCode, policy)?.body.add(body);
    },
  };
}
