import type { ApiError } from '../error/api-error.ts';

/** What a {@link Recognizer} may take into account. */
export interface NormalizeOptions {
  /** The user's own mapping, asked first; `undefined` means "not mine". */
  readonly mapError?: ((thrown: unknown) => ApiError | undefined) | undefined;
  /** The status of failed validation, 400 by default. */
  readonly validationStatus?: 400 | 422 | undefined;
  /** The status of a schema library's error that nobody turned into a failed validation. */
  readonly bareSchemaErrors?: 400 | 500 | undefined;
  /** For adapters: knows the framework's own errors. Asked after `mapError` and the libraries. */
  readonly frameworkError?: ((thrown: object) => ApiError | undefined) | undefined;
  /** The status that the response already had when something without a status was thrown. */
  readonly statusCode?: number | undefined;
}

/** What the functions of `@error-contract/core/response` may take into account. */
export interface ResponseOptions extends Omit<NormalizeOptions, 'frameworkError'> {
  /** Knows errors that are not ours: `recognizeErrors`, or one of your own. Without it they are 500. */
  readonly recognize?: Recognizer | undefined;
}

/**
 * Turns the errors of one kind of library into ours; `undefined` means "not of that kind".
 * It goes by structure, never by `instanceof`, and reads through guarded accessors only.
 */
export type Recognizer = (thrown: object, options: NormalizeOptions) => ApiError | undefined;
