import { ApiError, type ApiErrorOptions, type Messages } from './api-error.ts';
import { lineage, registerClass } from './lineage.ts';

/** 422: well formed, but semantically wrong, such as a reference to a deleted resource. */
export class UnprocessableEntityError extends ApiError {
  static override readonly [lineage] = /* @__PURE__ */ registerClass(
    this,
    'UnprocessableEntityError',
  );

  declare readonly statusCode: 422;

  constructor(message?: Messages, options?: ApiErrorOptions) {
    super(422, message, options);
  }
}
