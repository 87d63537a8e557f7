import type { ServerResponse } from 'node:http';
import { type Decision, decisionOf, isSettled, noteDecision, settle } from '../write/settled.ts';
import { addChunk, completeHead, mayBecomeBody, writeDecided } from '../write/write-decided.ts';
import { applyHeaders, noteHeaders } from '../write/written-headers.ts';
import type { AnswerPolicy } from './answer-policy.ts';
import { type Capture, captureFor, captureOf } from './capture.ts';
import type { Chunk } from './captured-body.ts';
import {
  type Asked,
  type GuardedMethods,
  guardedMethods,
  guardOf,
  type Method,
  type Name,
} from './guarded-methods.ts';

/**
 * Finds the method that a guarded one stands in front of. It is asked at every call: a tracer or a
 * test tool may put its own there after the guard was installed.
 */
export type FindBelow = (res: ServerResponse, name: Name) => Method;

type Callback = () => void;

function callbackOf(args: readonly unknown[]): Callback | undefined {
  return args.find((arg): arg is Callback => typeof arg === 'function');
}

/** The decision about a response, unless it is being written now: then everything passes. */
function held(res: ServerResponse): Decision | undefined {
  const decision = decisionOf(res);
  return decision?.stage === 'writing' ? undefined : decision;
}

/** Writes a decided error at once, without waiting for layers: one of them has failed. */
export function finishDecided(res: ServerResponse): void {
  guardOf<ResponseGuard>(res)?.finishDecided(res);
}

/** Whether a layer of the service stands above the guard of a response. */
export function isCovered(res: ServerResponse): boolean {
  return guardOf<ResponseGuard>(res)?.isCovered(res) !== false;
}

/** Holds error answers back until a policy has decided about them. */
export class ResponseGuard implements Asked {
  /** What to put on a response, or on a prototype of responses. */
  readonly methods: GuardedMethods<ResponseGuard>;
  readonly #policy: AnswerPolicy;
  readonly #below: FindBelow;

  constructor(policy: AnswerPolicy, below: FindBelow) {
    this.#policy = policy;
    this.#below = below;
    this.methods = guardedMethods(this);
  }

  isCovered({ writeHead, write, end }: ServerResponse): boolean {
    const { methods } = this;
    return writeHead !== methods.writeHead || write !== methods.write || end !== methods.end;
  }

  holdsTo(policy: AnswerPolicy): boolean {
    return this.#policy === policy;
  }

  /** Takes the body of an answer to a HEAD request, which is never written. */
  noteBody(res: ServerResponse, body: string | Uint8Array): void {
    this.#captureOf(res, res.statusCode)?.body.add(body);
  }

  /** The capture of an error answer; `undefined` for everything that passes untouched. */
  #captureOf(res: ServerResponse, status: number): Capture | undefined {
    if (isSettled(res)) return undefined;
    const existing = captureOf(res);
    if (existing?.owner === this) return existing;
    // What a guard in front leaves as it is, no other changes.
    if (existing?.passes || status < 400 || res.headersSent) return undefined;
    const mode = this.#policy.modeOf(res);
    if (mode === 'keep') settle(res);
    if (mode === 'keep' || mode === undefined) return undefined;
    return captureFor(res, this, mode === 'report');
  }

  #writeDecided(res: ServerResponse, decision: Decision): void {
    // Not through the `end` of a middleware: it has run, and may run only once.
    writeDecided(res, decision, (body) => this.#below(res, 'end').call(res, body));
  }

  /** Takes what layers write of a decided error. It waits only for an encoding of the body. */
  #take(res: ServerResponse, decision: Decision, chunk: unknown, isLast: boolean): void {
    if (decision.stage !== 'open') return;
    // The usual case: no layer has touched the body.
    if (!isLast || chunk !== decision.response.body) addChunk(decision, chunk);
    if (isLast || !mayBecomeBody(res, decision)) this.#writeDecided(res, decision);
  }

  finishDecided(res: ServerResponse): void {
    const decision = decisionOf(res);
    if (decision?.stage === 'open') this.#writeDecided(res, decision);
  }

  #finish(res: ServerResponse, capture: Capture): void {
    const { body, passes, status } = capture;
    if (!passes && status !== undefined) res.statusCode = status;
    const response = passes ? undefined : this.#policy.rewrite(res, body);
    if (response) {
      noteDecision(res, response);
      this.finishDecided(res);
      return;
    }
    settle(res);
    this.#policy.inspect(res, body);
    if (!passes) this.#release(res, capture);
  }

  /** Sends what was held back, as it was written. */
  #release(res: ServerResponse, { head, body, written }: Capture): void {
    if (head) this.#below(res, 'writeHead').call(res, ...head);
    const chunks = res.req.method === 'HEAD' ? [] : body.chunks;
    for (const chunk of chunks.slice(0, written)) this.#below(res, 'write').call(res, chunk);
    if (written !== undefined) this.#below(res, 'end').call(res, chunks[written]);
  }

  flushHeaders(res: ServerResponse): void {
    if (held(res)) return;
    const capture = this.#captureOf(res, res.statusCode);
    if (!capture || capture.passes) this.#below(res, 'flushHeaders').call(res);
    else capture.status ??= res.statusCode;
  }

  writeHead(res: ServerResponse, given?: unknown, a?: unknown, b?: unknown): unknown {
    const status = given as number;
    const decision = decisionOf(res);
    const below = this.#below(res, 'writeHead');
    if (decision?.stage === 'writing') {
      completeHead(res, decision, [a, b]);
      return below.call(res, res.statusCode);
    }
    if (decision?.stage === 'open') applyHeaders(res, [a, b], 'sendable');
    if (decision) return res;
    const capture = this.#captureOf(res, status);
    if (capture?.passes) noteHeaders(capture.body.headers, [a, b]);
    if (!capture || capture.passes) return below.call(res, status, a, b);
    if (capture.status !== undefined) return res;
    capture.status = status;
    capture.head = typeof a === 'string' ? [status, a] : [status];
    applyHeaders(res, [a, b], 'all');
    return res;
  }

  write(res: ServerResponse, given?: unknown, a?: unknown, b?: unknown): unknown {
    const chunk = given as Chunk;
    const decision = held(res);
    const capture = decision ? undefined : this.#captureOf(res, res.statusCode);
    if (capture) capture.status ??= res.statusCode;
    const fits = capture?.body.add(chunk, a);
    if (decision) this.#take(res, decision, chunk, false);
    else if (!capture || capture.passes) return this.#below(res, 'write').call(res, chunk, a, b);
    // An answer that never ends must not keep the client waiting.
    else if (!fits) this.#finish(res, capture);
    const done = callbackOf([a, b]);
    if (done) process.nextTick(done);
    return true;
  }

  end(res: ServerResponse, chunk?: unknown, a?: unknown, b?: unknown): unknown {
    const decision = held(res);
    const capture = decision ? undefined : this.#captureOf(res, res.statusCode);
    const takes = decision ?? (capture && !capture.passes);
    const done = takes && callbackOf([chunk, a, b]);
    if (done && res.writableFinished) process.nextTick(done);
    else if (done) res.once('finish', done);
    if (capture) capture.written = capture.body.chunks.length;
    if (capture && typeof chunk !== 'function') capture.body.add(chunk as Chunk, a);
    if (capture) this.#finish(res, capture);
    if (decision) this.#take(res, decision, chunk, true);
    return takes ? res : this.#below(res, 'end').call(res, chunk, a, b);
  }
}
