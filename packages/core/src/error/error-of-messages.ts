import type { ApiError, ApiErrorOptions } from './api-error.ts';
import { createApiError } from './create-api-error.ts';
import { ValidationError } from './validation-error.ts';

/**
 * Creates the error of a list of messages, which has one for each fault: with 400 and 422 they are
 * those of a failed validation, whose rendering has a rule for a list of one.
 */
export function errorOfMessages(
  statusCode: number,
  messages: readonly string[],
  options?: ApiErrorOptions,
): ApiError {
  if (statusCode !== 400 && statusCode !== 422)
    return createApiError(statusCode, messages, options);
  return new ValidationError(messages, { ...options, statusCode });
}
