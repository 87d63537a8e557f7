import type { ApiError } from '../error/api-error.ts';
import type { Sent } from '../validation/input/sent-at.ts';

/** The options of `toApiError`, which each {@link Recognizer} receives. */
export interface NormalizeOptions {
  /** The user's own mapping, asked first; `undefined` means "not mine". */
  readonly mapError?: ((thrown: unknown) => ApiError | undefined) | undefined;
  /** The status of failed validation, 400 by default. */
  readonly validationStatus?: 400 | 422 | undefined;
  /** The status of a schema library's error that was thrown without a request validator. */
  readonly bareSchemaErrors?: 400 | 500 | undefined;
  /**
   * What the client sent. A schema library's error says what was wrong without the value, and its
   * author may have put the value into a message: such a message is not sent.
   */
  readonly sent?: Sent | undefined;
  /** For adapters: recognises the framework's errors. Asked after `mapError` and the libraries. */
  readonly frameworkError?: ((thrown: object) => ApiError | undefined) | undefined;
  /** The status that was set on the response before an error without a status was thrown. */
  readonly statusCode?: number | undefined;
}

/** The options of the functions of `@error-contract/core/response`. */
export interface ResponseOptions extends Omit<NormalizeOptions, 'frameworkError'> {
  /** Recognises other errors: `recognizeErrors`, or your own function. Without it they are 500. */
  readonly recognize?: Recognizer | undefined;
}

/**
 * Turns the errors of one kind of library into ours; `undefined` means "not of that kind". It checks
 * their structure, never `instanceof`, and reads them only with `read()`.
 */
export type Recognizer = (thrown: object, options: NormalizeOptions) => ApiError | undefined;
