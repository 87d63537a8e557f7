import { aNumber } from '../guard/options.ts';
import { ApiError, type ApiErrorOptions, type Messages } from './api-error.ts';
import { assertErrorOptions, errorOptions, optionKinds } from './error-options.ts';
import { toHeaders } from './headers.ts';
import { lineage, registerClass } from './lineage.ts';
import { own } from './own.ts';

/** What a {@link TooManyRequestsError} can carry beside its message. */
export interface TooManyRequestsErrorOptions extends ApiErrorOptions {
  /** When to try again, in seconds from now. Rounded up; 1 where it is NaN or infinite. */
  readonly retryAfter?: number | undefined;
}

/** `Retry-After` takes whole seconds (RFC 9110, section 10.2.3); NaN and Infinity become 1. */
function toSeconds(seconds: number | undefined): string {
  const whole = Math.max(0, Math.ceil(seconds ?? 1));
  return Number.isSafeInteger(whole) ? String(whole) : '1';
}

const kinds = { ...errorOptions, retryAfter: [aNumber[0], 'a number of seconds'] } as const;

/** 429: the rate limit is exceeded. Sets `Retry-After`, unless `headers` has one. */
export class TooManyRequestsError extends ApiError {
  static override readonly [lineage] = /* @__PURE__ */ registerClass(this, 'TooManyRequestsError');

  static override readonly [optionKinds] = kinds;

  declare readonly statusCode: 429;

  constructor(message?: Messages, options: TooManyRequestsErrorOptions = {}) {
    assertErrorOptions(new.target, options);
    const seconds = toSeconds(own(options, 'retryAfter'));
    const headers = { 'retry-after': seconds, ...toHeaders(own(options, 'headers')) };
    super(429, message, { ...options, headers });
  }
}
