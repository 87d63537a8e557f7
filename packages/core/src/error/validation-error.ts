import { oneOf } from '../guard/options.ts';
import { ApiError, type ApiErrorOptions, type Messages } from './api-error.ts';
import { errorOptions, optionKinds } from './error-options.ts';
import { lineage, registerClass } from './lineage.ts';
import { own } from './own.ts';

/** What a {@link ValidationError} can carry beside its messages. */
export interface ValidationErrorOptions extends ApiErrorOptions {
  /** 400 by default; 422 for services that use it. */
  readonly statusCode?: 400 | 422 | undefined;
}

const limit = 100;
const summary = /^and \d+ more fields are invalid$/;

/** Keeps the first 100 messages and says how many more there are (WIRE.md). */
export function bounded<T extends Messages>(messages: T): T | readonly string[] {
  if (!Array.isArray(messages) || messages.length <= limit) return messages;
  if (messages.length === limit + 1 && summary.test(messages[limit] ?? '')) return messages;
  const more = `and ${messages.length - limit} more fields are invalid`;
  return [...messages.slice(0, limit), more];
}

const kinds = { ...errorOptions, statusCode: oneOf(400, 422) } as const;

/**
 * 400 (or 422): fields are invalid, one message each. A {@link BadRequestError} with either status.
 * One message is sent as the string `Validation failed: <message>`, two or more as the array.
 */
export class ValidationError extends ApiError {
  static override readonly [lineage] = /* @__PURE__ */ registerClass(
    this,
    'ValidationError',
    'BadRequestError',
  );

  static override readonly [optionKinds] = kinds;

  declare readonly statusCode: 400 | 422;

  constructor(messages: Messages, options: ValidationErrorOptions = {}) {
    super(own(options, 'statusCode') ?? 400, bounded(messages), options);
    if (this.messages.length === 1) this.message = `Validation failed: ${this.messages[0]}`;
  }
}
