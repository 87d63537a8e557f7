import type { ApiError } from '../error/api-error.ts';
import { assertOptions } from '../guard/options.ts';
import { normalize } from './normalize.ts';
import { normalizeOptions } from './option-kinds.ts';
import { recognizeErrors } from './recognize-errors.ts';
import type { NormalizeOptions } from './recognizer.ts';

/**
 * Turns any thrown value into an {@link ApiError}: an error of this package stays as it is, those of
 * known libraries are recognised by their structure, and the rest becomes a 500 that shows nothing.
 * The `cause` is what was thrown. Takes every thrown value (WIRE.md, "Promised").
 * @throws {TypeError} for unknown or wrong options only
 */
export function toApiError(thrown: unknown, options: NormalizeOptions = {}): ApiError {
  assertOptions('toApiError', options, normalizeOptions);
  return normalize(thrown, options, recognizeErrors);
}
