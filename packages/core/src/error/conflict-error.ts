import { ApiError, type ApiErrorOptions, type Messages } from './api-error.ts';
import { lineage, registerClass } from './lineage.ts';

/** 409: not valid in the current state. Name the state and the action. */
export class ConflictError extends ApiError {
  static override readonly [lineage] = /* @__PURE__ */ registerClass(this, 'ConflictError');

  declare readonly statusCode: 409;

  constructor(message?: Messages, options?: ApiErrorOptions) {
    super(409, message, options);
  }
}
