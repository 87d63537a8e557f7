import { ApiError, type ApiErrorOptions, type Messages } from './api-error.ts';
import { lineage, registerClass } from './lineage.ts';

/** 400: the body or the query is wrong. For invalid fields see {@link ValidationError}. */
export class BadRequestError extends ApiError {
  static override readonly [lineage] = /* @__PURE__ */ registerClass(this, 'BadRequestError');

  declare readonly statusCode: 400;

  constructor(message?: Messages, options?: ApiErrorOptions) {
    super(400, message, options);
  }
}
