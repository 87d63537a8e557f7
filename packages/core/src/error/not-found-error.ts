import { ApiError, type ApiErrorOptions, type Messages } from './api-error.ts';
import { lineage, registerClass } from './lineage.ts';

/** 404: no such resource, or it belongs to another organization; say the same in both cases. */
export class NotFoundError extends ApiError {
  static override readonly [lineage] = /* @__PURE__ */ registerClass(this, 'NotFoundError');

  declare readonly statusCode: 404;

  constructor(message?: Messages, options?: ApiErrorOptions) {
    super(404, message, options);
  }
}
