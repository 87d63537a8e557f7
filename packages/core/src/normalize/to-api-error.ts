import { ApiError } from '../error/api-error.ts';
import { createApiError } from '../error/create-api-error.ts';
import { ValidationError } from '../error/validation-error.ts';
import { isFailureStatus } from '../status/status-name.ts';
import { fromHttpError } from './http-error.ts';
import type { NormalizeOptions, Recognizer } from './recognizer.ts';
import { fromSchemaError } from './schema-error.ts';

/** Asked in this order: what is more particular comes first. */
const recognizers: readonly Recognizer[] = [fromSchemaError, fromHttpError];

function recognize(thrown: unknown, options: NormalizeOptions): ApiError | undefined {
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  const framework = options.frameworkError?.(thrown);
  if (framework) return framework;
  for (const recognizer of recognizers) {
    const error = recognizer(thrown, options);
    if (error) return error;
  }
  return undefined;
}

/** A fault in the user's mapping is one of the service: 500, and neither error is lost. */
function mapped(thrown: unknown, { mapError }: NormalizeOptions): ApiError | undefined {
  if (!mapError) return undefined;
  try {
    const error = mapError(thrown);
    return ApiError.is(error) ? error : undefined;
  } catch (fault) {
    if (ApiError.is(fault)) return fault;
    const cause = new AggregateError([fault, thrown], 'mapError threw while mapping an error');
    return createApiError(500, undefined, { cause });
  }
}

/** Whatever says nothing about itself: the status that was set before, or 500. Never its message. */
function unknownError(thrown: unknown, statusCode: number | undefined): ApiError {
  return createApiError(isFailureStatus(statusCode) ? statusCode : 500, undefined, {
    cause: thrown,
  });
}

function normalize(thrown: unknown, options: NormalizeOptions): ApiError {
  const own = mapped(thrown, options) ?? (ApiError.is(thrown) ? thrown : undefined);
  return own ?? recognize(thrown, options) ?? unknownError(thrown, options.statusCode);
}

function withValidationStatus(error: ApiError, statusCode: 400 | 422 | undefined): ApiError {
  if (statusCode !== 422 || error.statusCode !== 400) return error;
  if (!(error instanceof ValidationError)) return error;
  return new ValidationError(error.messages, {
    statusCode,
    headers: error.headers,
    cause: error,
  });
}

/**
 * Turns anything that can be thrown into an {@link ApiError}: errors of this package as they are,
 * errors of known libraries by their structure, and everything else as a 500 that shows nothing.
 * What was thrown is the `cause`. Never throws (contract.md, "Statuses").
 */
export function toApiError(thrown: unknown, options: NormalizeOptions = {}): ApiError {
  try {
    return withValidationStatus(normalize(thrown, options), options.validationStatus);
  } catch {
    return createApiError(500, undefined, { cause: thrown });
  }
}
