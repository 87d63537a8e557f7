import { ApiError } from '../error/api-error.ts';
import { createApiError } from '../error/create-api-error.ts';
import { ValidationError } from '../error/validation-error.ts';
import { fromBoom } from './frameworks/boom-error.ts';
import { fromFastifyError } from './frameworks/fastify-error.ts';
import { fromH3 } from './frameworks/h3-error.ts';
import { fromHono } from './frameworks/hono-error.ts';
import { fromHttpError } from './frameworks/http-error.ts';
import { fromNest } from './frameworks/nest-error.ts';
import { fromAbort } from './libraries/abort-error.ts';
import { fromDatabase } from './libraries/database-error.ts';
import { fromRateLimiter } from './libraries/rate-limiter-error.ts';
import {
  fromFastifyValidation,
  fromRequestValidator,
} from './libraries/request-validator-error.ts';
import { fromSchemaError } from './libraries/schema-error.ts';
import { fromToken } from './libraries/token-error.ts';
import { fromUpload } from './libraries/upload-error.ts';
import { carriesResponse, fromFailedFetch, fromUpstream } from './libraries/upstream-error.ts';
import type { NormalizeOptions, Recognizer } from './recognizer.ts';
import { unknownError } from './unknown-error.ts';
import { isUnmarked } from './unmarked-error.ts';

/** Asked before the framework, and after it, as these go by little more than a status. */
interface Recognizers {
  readonly libraries: readonly Recognizer[];
  readonly general: readonly Recognizer[];
}

/**
 * Asked in this order: what is more particular comes first. Many carry a status that is not theirs
 * to give: a database's, and another service's.
 */
const all: Recognizers = {
  libraries: [
    fromSchemaError,
    fromRequestValidator,
    fromNest,
    fromBoom,
    fromHono,
    fromH3,
    fromRateLimiter,
    fromUpload,
    fromToken,
    fromDatabase,
    fromUpstream,
    fromAbort,
  ],
  general: [fromFastifyValidation, fromFastifyError, fromHttpError],
};

/** All that can know an error without a mark: busboy's, that of a failed fetch, a body parser's. */
const forUnmarked: Recognizers = {
  libraries: [fromUpload, fromFailedFetch],
  general: [fromHttpError],
};

function ask(
  recognizers: readonly Recognizer[],
  thrown: object,
  options: NormalizeOptions,
): ApiError | undefined {
  for (const recognizer of recognizers) {
    const error = recognizer(thrown, options);
    if (error) return error;
  }
  return undefined;
}

function recognize(thrown: unknown, options: NormalizeOptions): ApiError | undefined {
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  const { libraries, general } = isUnmarked(thrown) ? forUnmarked : all;
  return (
    ask(libraries, thrown, options) ??
    options.frameworkError?.(thrown) ??
    ask(general, thrown, options)
  );
}

/** A fault in the user's mapping is one of the service: 500, and neither error is lost. */
function mapped(thrown: unknown, { mapError }: NormalizeOptions): ApiError | undefined {
  if (!mapError) return undefined;
  try {
    const error: unknown = mapError(thrown);
    // A mapping that is async is a mistake, and no reason to end the process.
    if (error instanceof Promise) error.catch(() => {});
    return ApiError.is(error) ? error : undefined;
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

function normalize(thrown: unknown, options: NormalizeOptions): ApiError {
  const own = mapped(thrown, options) ?? (isOwn(thrown) ? thrown : undefined);
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
 * What was thrown is the `cause`. Never throws (WIRE.md, "Promised").
 */
export function toApiError(thrown: unknown, options: NormalizeOptions = {}): ApiError {
  try {
    return withValidationStatus(normalize(thrown, options), options.validationStatus);
  } catch {
    return createApiError(500, undefined, { cause: thrown });
  }
}
