import type { ApiError } from '../error/api-error.ts';
import { normalize } from './normalize.ts';
import { recognizeErrors } from './recognize-errors.ts';
import type { NormalizeOptions } from './recognizer.ts';

/**
 * Turns anything that can be thrown into an {@link ApiError}: errors of this package as they are,
 * errors of known libraries by their structure, and everything else as a 500 that shows nothing.
 * What was thrown is the `cause`. Never throws (WIRE.md, "Promised").
 */
export function toApiError(thrown: unknown, options: NormalizeOptions = {}): ApiError {
  return normalize(thrown, options, recognizeErrors);
}
