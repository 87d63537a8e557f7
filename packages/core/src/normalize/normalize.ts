import { ApiError } from '../error/api-error.ts';
import { createApiError } from '../error/create-api-error.ts';
import { toHeaders } from '../error/headers.ts';
import { ValidationError } from '../error/validation-error.ts';
import { isObject } from '../guard/read.ts';
import { accepted, askMapping } from './ask-mapping.ts';
import { carriesResponse } from './carries-response.ts';
import type { NormalizeOptions, Recognizer } from './recognizer.ts';
import { unknownError } from './unknown-error.ts';

/** A bug in the user's mapping must not hide the error that it was asked about. */
function mapped(thrown: unknown, { mapError }: NormalizeOptions): ApiError | undefined {
  const causeOf = (fault: unknown) =>
    new AggregateError([fault, thrown], 'mapError threw while mapping an error');
  return mapError && askMapping(() => mapError(thrown), causeOf);
}

/** An error of our client is not the service's own: it is about the response of another service. */
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
  const headers = toHeaders(error.headers);
  return new ValidationError(error.messages, { statusCode, headers, cause: error });
}

/**
 * Turns any thrown value into an error of ours: with the user's mapping, then with `recognize`. What
 * neither recognises is a 500. Never throws.
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
