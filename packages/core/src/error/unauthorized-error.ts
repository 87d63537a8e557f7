import { aBoolean } from '../guard/options.ts';
import { ApiError, type ApiErrorOptions, type Messages } from './api-error.ts';
import { assertErrorOptions, errorOptions, optionKinds } from './error-options.ts';
import { toHeaders } from './headers.ts';
import { lineage, registerClass } from './lineage.ts';
import { own } from './own.ts';

/** What an {@link UnauthorizedError} can carry beside its message. */
export interface UnauthorizedErrorOptions extends ApiErrorOptions {
  /** A key was sent and is malformed, unknown, revoked or expired (RFC 6750, section 3.1). */
  readonly invalidToken?: boolean | undefined;
}

const kinds = { ...errorOptions, invalidToken: aBoolean } as const;

/**
 * 401: the API key is missing, malformed, revoked or expired. Sets `WWW-Authenticate: Bearer`,
 * with `error="invalid_token"` where `invalidToken` is true, unless `headers` has one.
 */
export class UnauthorizedError extends ApiError {
  static override readonly [lineage] = /* @__PURE__ */ registerClass(this, 'UnauthorizedError');

  static override readonly [optionKinds] = kinds;

  declare readonly statusCode: 401;

  constructor(message?: Messages, options: UnauthorizedErrorOptions = {}) {
    assertErrorOptions(new.target, options);
    const challenge = own(options, 'invalidToken') ? 'Bearer error="invalid_token"' : 'Bearer';
    const headers = { 'www-authenticate': challenge, ...toHeaders(own(options, 'headers')) };
    super(401, message, { ...options, headers });
  }
}
