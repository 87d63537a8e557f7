import type { ApiError } from '../error/api-error.ts';
import { normalize } from './normalize.ts';
import { recognizeErrors } from './recognize-errors.ts';
import type { NormalizeOptions } from './recognizer.ts';

/**
 * Turns any thrown value into an {@link ApiError}: an error of this package stays as it is, those of
 * known libraries are recognised by their structure, and the rest becomes a 500 that shows nothing.
 * The `cause` is what was thrown. Never throws (WIRE.md, "Promised").
 */
export function toApiError(thrown: unknown, options: NormalizeOptions = {}): ApiError {
  return normalize(thrown, options, recognizeErrors);
}
