import { ApiError, type ApiErrorOptions, type Messages } from './api-error.ts';
import { lineage, registerClass } from './lineage.ts';

/** 500: unexpected. The client sees the fixed sentence; `message` and `cause` are for logs. */
export class InternalServerError extends ApiError {
  static override readonly [lineage] = /* @__PURE__ */ registerClass(this, 'InternalServerError');

  declare readonly statusCode: 500;

  constructor(message?: Messages, options?: ApiErrorOptions) {
    super(500, message, options);
  }
}
