import { ApiError } from '../error/api-error.ts';
import { createApiError } from '../error/create-api-error.ts';
import { ValidationError } from '../error/validation-error.ts';
import { isObject } from '../guard/read.ts';
import { carriesResponse } from './carries-response.ts';
import type { NormalizeOptions, Recognizer } from './recognizer.ts';
import { unknownError } from './unknown-error.ts';

/** What a function of the user's gave, if it is an error of ours. */
function accepted(error: unknown): ApiError | undefined {
  // One that is async is a mistake, and no reason to end the process.
  if (error instanceof Promise) error.catch(() => {});
  return ApiError.is(error) ? error : undefined;
}

/** A fault in the user's mapping is one of the service: 500, and neither error is lost. */
function mapped(thrown: unknown, { mapError }: NormalizeOptions): ApiError | undefined {
  if (!mapError) return undefined;
  try {
    return accepted(mapError(thrown));
  } catch (fault) {
    if (ApiError.is(fault)) return fault;
    const cause = new AggregateError([fault, thrown], 'mapError threw while mapping an error');
    return createApiError(500, undefined, { cause });
  }
}

/** An error of ours is as it was thrown, but a client's is about what another service answered. */
function isOwn(thrown: unknown): thrown is ApiError {
  return ApiError.is(thrown) && !carriesResponse(thrown);
}

function toOwn(
  thrown: unknown,
  options: NormalizeOptions,
  recognize: Recognizer | undefined,
): ApiError {
  const own = mapped(thrown, options) ?? (isOwn(thrown) ? thrown : undefined);
  if (own) return own;
  const known = isObject(thrown) ? recognize?.(thrown, options) : undefined;
  return accepted(known) ?? unknownError(thrown, options.statusCode);
}

function withValidationStatus(error: ApiError, statusCode: 400 | 422 | undefined): ApiError {
  if (statusCode !== 422 || error.statusCode !== 400) return error;
  if (!(error instanceof ValidationError)) return error;
  return new ValidationError(error.messages, { statusCode, headers: error.headers, cause: error });
}

/**
 * Turns anything that can be thrown into an error of ours. What is not ours already, and not in the
 * user's mapping, is for `recognize` to know; without it, it is a 500. Never throws.
 */
export function normalize(
  thrown: unknown,
  options: NormalizeOptions,
  recognize: Recognizer | undefined,
): ApiError {
  try {
    return withValidationStatus(toOwn(thrown, options, recognize), options.validationStatus);
  } catch {
    return createApiError(500, undefined, { cause: thrown });
  }
}
