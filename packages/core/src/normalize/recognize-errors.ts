import type { ApiError } from '../error/api-error.ts';
import { fromBoom } from './frameworks/boom-error.ts';
import { fromFastifyError } from './frameworks/fastify-error.ts';
import { fromH3 } from './frameworks/h3-error.ts';
import { fromHono } from './frameworks/hono-error.ts';
import { fromHttpError } from './frameworks/http-error.ts';
import { behindNest, fromNest } from './frameworks/nest-error.ts';
import { fromNext } from './frameworks/next-error.ts';
import { fromReactRouter } from './frameworks/react-router-error.ts';
import { fromSvelteKit } from './frameworks/sveltekit-error.ts';
import { givenStatus, withGivenStatus } from './given-status.ts';
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
import { fromFailedFetch, fromUpstream } from './libraries/upstream-error.ts';
import type { NormalizeOptions, Recognizer } from './recognizer.ts';
import { isUnmarked } from './unmarked-error.ts';

/** `libraries` are asked before the framework. `general` come after it: they need only a status. */
interface Recognizers {
  readonly libraries: readonly Recognizer[];
  readonly general: readonly Recognizer[];
}

/**
 * Asked in this order, the more specific first. Many errors have a status that must not be sent:
 * those of databases and of other services.
 */
const all: Recognizers = {
  libraries: [
    fromSchemaError,
    fromRequestValidator,
    fromNest,
    fromBoom,
    fromHono,
    fromH3,
    fromNext,
    fromSvelteKit,
    fromReactRouter,
    fromRateLimiter,
    fromUpload,
    fromToken,
    fromDatabase,
    fromUpstream,
    fromAbort,
  ],
  general: [fromFastifyValidation, fromFastifyError, fromHttpError],
};

/** The only ones that can recognise an unmarked error: busboy's, fetch's, a body parser's. */
const forUnmarked: Recognizers = {
  libraries: [fromUpload, fromFailedFetch],
  general: [fromHttpError],
};

/** The text alone is a guess, which an error that says what it is does not need. */
const forExposed: Recognizers = { libraries: [], general: [fromHttpError] };

function recognizersFor(thrown: object): Recognizers {
  if (!isUnmarked(thrown)) return all;
  return givenStatus(thrown) === undefined ? forUnmarked : forExposed;
}

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

/**
 * Recognises the errors of known libraries and frameworks by their structure: HTTP errors, failed
 * validation, uploads, tokens, databases and other services. `undefined` for all others.
 */
export const recognizeErrors: Recognizer = (thrown, options) => {
  const asked = behindNest(thrown) ?? thrown;
  const { libraries, general } = recognizersFor(asked);
  const known =
    ask(libraries, asked, options) ??
    options.frameworkError?.(asked) ??
    ask(general, asked, options);
  return known && withGivenStatus(known, asked);
};
