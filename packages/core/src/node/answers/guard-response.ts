import type { ServerResponse } from 'node:http';
import type { ResponsesMode } from '../../response/error-contract-options.ts';
import type { ErrorResponse } from '../../response/error-response.ts';
import { methodBelow } from '../method-below.ts';
import { isSettled, settle } from '../write/settled.ts';
import { writeErrorResponse } from '../write/write-error-response.ts';
import { applyHeaders } from '../write/written-headers.ts';
import { CapturedBody, type Chunk } from './captured-body.ts';

/** What decides about an error answer that a service writes by itself. */
export interface AnswerPolicy {
  /** `undefined` for an answer that is not this policy's to judge. */
  readonly modeOf: (res: ServerResponse) => ResponsesMode | undefined;
  /** Decides what is sent in place of the answer: its own bytes if it keeps the contract. */
  readonly rewrite: (res: ServerResponse, body: CapturedBody) => ErrorResponse;
  /** Looks at an answer that is sent as it is. */
  readonly inspect: (res: ServerResponse, body: CapturedBody) => void;
}

type Method = (this: ServerResponse, ...args: unknown[]) => unknown;

/** The methods through which every answer leaves. */
export type GuardedMethods = Readonly<
  Record<'writeHead' | 'flushHeaders' | 'write' | 'end', Method>
>;

/**
 * Finds the method that a guarded one stands in front of. It is asked at every call: a tracer or a
 * test tool may put its own there after the guard was installed.
 */
export type FindBelow = (res: ServerResponse, name: keyof GuardedMethods) => Method;

interface Capture {
  readonly body: CapturedBody;
  /** The answer goes out while it is looked at. */
  readonly passes: boolean;
}

/** Takes whatever is written after the answer. */
const swallowed: Capture = { body: new CapturedBody(), passes: false };

type Callback = () => void;

function callbackOf(args: readonly unknown[]): Callback | undefined {
  return args.find((arg): arg is Callback => typeof arg === 'function');
}

/** Holds error answers back until a policy has decided about them. */
export class ResponseGuard {
  readonly #policy: AnswerPolicy;
  readonly #below: FindBelow;
  readonly #captures = new WeakMap<ServerResponse, Capture>();

  constructor(policy: AnswerPolicy, below: FindBelow) {
    this.#policy = policy;
    this.#below = below;
  }

  /** The methods to put on a response, or on a prototype of responses. */
  get methods(): GuardedMethods {
    const guard = this;
    return {
      writeHead(status, a, b) {
        return guard.#writeHead(this, status as number, a, b);
      },
      flushHeaders() {
        const capture = guard.#captureOf(this, this.statusCode);
        if (!capture || capture.passes) guard.#below(this, 'flushHeaders').call(this);
      },
      write(chunk, a, b) {
        return guard.#write(this, chunk as Chunk, a, b);
      },
      end(chunk, a, b) {
        return guard.#end(this, chunk, a, b);
      },
    };
  }

  /** Takes the body of an answer that will not be written, as it answers a HEAD request. */
  noteBody(res: ServerResponse, body: string | Uint8Array): void {
    this.#captureOf(res, res.statusCode)?.body.add(body);
  }

  /** The capture of an error answer; `undefined` for everything that passes untouched. */
  #captureOf(res: ServerResponse, status: number): Capture | undefined {
    if (status < 400) return undefined;
    const existing = this.#captures.get(res);
    // The decided answer itself passes. What the service still writes after it is swallowed. HTTP/2
    // calls a response ended before it writes the head of one without a body.
    if (isSettled(res)) {
      return res.writableEnded && res.headersSent ? (existing ?? swallowed) : undefined;
    }
    if (existing || res.headersSent) return existing;
    const mode = this.#policy.modeOf(res);
    if (mode === 'keep') settle(res);
    if (mode === 'keep' || mode === undefined) return undefined;
    const capture = { body: new CapturedBody(), passes: mode === 'report' };
    this.#captures.set(res, capture);
    return capture;
  }

  #finish(res: ServerResponse, { body, passes }: Capture): void {
    if (isSettled(res)) return;
    if (passes) {
      settle(res);
      this.#policy.inspect(res, body);
      return;
    }
    // Past whatever a middleware has put on the response: its `end` has run, and may run only once.
    const end = (text?: string) => this.#below(res, 'end').call(res, text);
    writeErrorResponse(res, this.#policy.rewrite(res, body), end);
  }

  #writeHead(res: ServerResponse, status: number, a?: unknown, b?: unknown): unknown {
    const capture = this.#captureOf(res, status);
    if (!capture || capture.passes) return this.#below(res, 'writeHead').call(res, status, a, b);
    if (isSettled(res)) return res;
    res.statusCode = status;
    applyHeaders(res, [a, b]);
    return res;
  }

  #write(res: ServerResponse, chunk: Chunk, a?: unknown, b?: unknown): unknown {
    const capture = this.#captureOf(res, res.statusCode);
    const fits = capture?.body.add(chunk, a);
    if (!capture || capture.passes) return this.#below(res, 'write').call(res, chunk, a, b);
    // Whatever the rest says: an answer that never ends must not keep the client waiting.
    if (!fits) this.#finish(res, capture);
    const done = callbackOf([a, b]);
    if (done) process.nextTick(done);
    return true;
  }

  #end(res: ServerResponse, chunk: unknown, a?: unknown, b?: unknown): unknown {
    const capture = this.#captureOf(res, res.statusCode);
    if (capture && typeof chunk !== 'function') capture.body.add(chunk as Chunk, a);
    if (capture) {
      const done = capture.passes ? undefined : callbackOf([chunk, a, b]);
      if (done) res.once('finish', done);
      this.#finish(res, capture);
    }
    return !capture || capture.passes ? this.#below(res, 'end').call(res, chunk, a, b) : res;
  }
}

/** Makes the error answers of every response that inherits from a prototype pass by a policy. */
export function guardPrototype(prototype: ServerResponse, policy: AnswerPolicy): ResponseGuard {
  const found = {
    writeHead: methodBelow(prototype, 'writeHead'),
    flushHeaders: methodBelow(prototype, 'flushHeaders'),
    write: methodBelow(prototype, 'write'),
    end: methodBelow(prototype, 'end'),
  };
  const guard = new ResponseGuard(policy, (_res, name) => found[name]() as Method);
  Object.assign(prototype, guard.methods);
  return guard;
}
