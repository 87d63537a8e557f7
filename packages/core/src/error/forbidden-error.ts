import { ApiError, type ApiErrorOptions, type Messages } from './api-error.ts';
import { lineage, registerClass } from './lineage.ts';

/** 403: the API key has no permission, or the destination is blocked. A missing key is a 401. */
export class ForbiddenError extends ApiError {
  static override readonly [lineage] = /* @__PURE__ */ registerClass(this, 'ForbiddenError');

  declare readonly statusCode: 403;

  constructor(message?: Messages, options?: ApiErrorOptions) {
    super(403, message, options);
  }
}
