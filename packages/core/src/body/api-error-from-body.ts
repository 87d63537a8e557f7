import type { ApiError, ApiErrorOptions } from '../error/api-error.ts';
import type { ErrorBody } from '../error/error-body.ts';
import { rebuildError } from '../error/rebuild-error.ts';
import { anything, aRecord, assertOptions } from '../guard/options.ts';
import { isErrorBody } from './is-error-body.ts';

const kinds = { cause: anything, headers: aRecord } as const;

const prefix = 'Validation failed: ';

function validationMessages({ statusCode, message }: ErrorBody): string | string[] | undefined {
  if (statusCode !== 400 && statusCode !== 422) return undefined;
  if (typeof message !== 'string') return message;
  return message.startsWith(prefix) ? message.slice(prefix.length) : undefined;
}

/**
 * Rebuilds the error that a body came from, of the class that the server threw; `undefined` for
 * anything that is not a body of the contract. Its `toJSON()` gives the same body. `options` add
 * the headers of the response, and a cause.
 * @throws {TypeError} for unknown or wrong options only
 */
export function apiErrorFromBody(
  body: unknown,
  options: Omit<ApiErrorOptions, 'expose'> = {},
): ApiError | undefined {
  assertOptions('apiErrorFromBody', options, kinds);
  if (!isErrorBody(body)) return undefined;
  const { statusCode, message } = body;
  const messages = validationMessages(body);
  const shown = { ...options, expose: true };
  const error = rebuildError(statusCode, messages ?? message, shown, messages !== undefined);
  if (typeof message === 'string') error.message = message;
  return error;
}
