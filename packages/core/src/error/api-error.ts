import { defaultMessage } from '../status/default-message.ts';
import { failureName, isFailureStatus } from '../status/status-name.ts';
import type { ErrorBody } from './error-body.ts';
import { assertErrorOptions, assertMessage, errorOptions, optionKinds } from './error-options.ts';
import { type Headers, toHeaders } from './headers.ts';
import { descendsFrom, lineage, registerClass } from './lineage.ts';
import { own } from './own.ts';

/** One message, or several: one per invalid field. */
export type Messages = string | readonly string[];

/** What an {@link ApiError} can carry beside its status and message. */
export interface ApiErrorOptions {
  /** What was thrown first. Kept for logs, never sent. */
  readonly cause?: unknown;
  /** Headers of the response. Those that HTTP does not allow are dropped. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Whether the client sees the message and headers: by default those of a 4xx, not of a 5xx. */
  readonly expose?: boolean | undefined;
}

function toMessages(messages: unknown, statusCode: number): string[] {
  if (typeof messages === 'string' && messages !== '') return [messages];
  const list = Array.isArray(messages) ? messages : [];
  const texts = list.filter((text) => typeof text === 'string' && text !== '');
  return texts.length > 0 ? texts : [defaultMessage(statusCode)];
}

/** Sets {@link Error.stackTraceLimit} where it can be set, and returns what it was. */
function limitStack(limit: unknown): unknown {
  const limited = Error as { stackTraceLimit?: unknown };
  const before = limited.stackTraceLimit;
  try {
    if (typeof before === 'number') limited.stackTraceLimit = limit;
  } catch {
    // The intrinsics are frozen: a stack is captured, as for any other error.
  }
  return before;
}

/** Makes an error without a stack: the error that it wraps has one that says more. */
export function withoutStack<T extends ApiError>(make: () => T): T {
  if (ApiError.captureStack) return make();
  const limit = limitStack(0);
  try {
    return make();
  } finally {
    limitStack(limit);
  }
}

function inherits(prototype: object, value: object): boolean {
  try {
    return Object.prototype.isPrototypeOf.call(prototype, value);
  } catch {
    return false; // a proxy whose trap throws
  }
}

const shown: unique symbol = Symbol.for('error-contract.expose') as never;

const none: ApiErrorOptions = /* @__PURE__ */ Object.freeze({});

function checkedStatus(statusCode: number): number {
  if (isFailureStatus(statusCode)) return statusCode;
  throw new RangeError(
    `The status of an ApiError is an integer from 400 to 599, not ${String(statusCode)}. ` +
      'Give a failure its own status.',
  );
}

/**
 * A failed request: a status, one or more messages, and headers. The base of every error here.
 *
 * `instanceof` and {@link ApiError.is} hold across installed copies, module formats and realms.
 * @throws {RangeError} for a status outside 400-599
 * @throws {TypeError} for a message that is no text, and for unknown or wrong options
 */
export class ApiError extends Error {
  /**
   * Whether client errors (4xx) capture a stack. Off by default: they are expected, and capturing
   * costs more than the rest of the error. Server errors (5xx) always capture one.
   */
  static captureStack = false;

  static readonly [lineage] = /* @__PURE__ */ registerClass(this);

  static readonly [optionKinds] = errorOptions;

  /** The HTTP status, 400 to 599. */
  readonly statusCode: number;
  /** The short HTTP name of the status. */
  readonly error: string;
  /** One message or more, without the prefix `Validation failed: `. */
  readonly messages: readonly string[];
  /** Headers of the response, with lower-case names. */
  readonly headers: Headers;
  readonly [shown]: boolean | undefined;

  constructor(statusCode: number, message?: Messages, options: ApiErrorOptions = none) {
    if (options !== none) assertErrorOptions(new.target, options);
    assertMessage(new.target, message);
    const status = checkedStatus(statusCode);
    const messages = toMessages(message, status);
    const capture = ApiError.captureStack || status >= 500;
    const limit = capture ? undefined : limitStack(0);
    super(
      messages.length === 1 ? messages[0] : messages.join('; '),
      Object.hasOwn(options, 'cause') ? { cause: options.cause } : undefined,
    );
    if (!capture) limitStack(limit);
    this.statusCode = status;
    this.error = failureName(status);
    this.messages = Object.freeze(messages);
    this.headers = toHeaders(own(options, 'headers'));
    this[shown] = own(options, 'expose');
  }

  /** Whether the client sees the message and headers: by default those of a 4xx. */
  get expose(): boolean {
    return this[shown] ?? this.statusCode < 500;
  }

  // Koa's `ctx.throw(error)` assigns `expose` by the status alone: this ignores it.
  set expose(_value: boolean) {}

  /** Whether a value is an ApiError of any installed copy. Never throws. */
  static is(value: unknown): value is ApiError {
    return descendsFrom(value, 'ApiError');
  }

  /** `instanceof` goes by name for classes of this package, and by prototype for derived ones. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (Object.hasOwn(this, lineage)) return descendsFrom(value, this[lineage][0]);
    return ApiError.is(value) && inherits(this.prototype, value);
  }

  /** What goes on the wire. A 5xx says its fixed sentence, unless made with `expose: true`. */
  toJSON(): ErrorBody {
    const { statusCode, messages, error } = this;
    if (!this.expose) return { statusCode, message: defaultMessage(statusCode), error };
    return { statusCode, message: messages.length > 1 ? [...messages] : this.message, error };
  }
}
