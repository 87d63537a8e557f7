import type { ApiError } from '../error/api-error.ts';
import type { NormalizeOptions } from '../normalize/recognizer.ts';
import type { ErrorContractOptions } from '../response/error-contract-options.ts';
import type { Sent } from '../validation/input/sent-at.ts';
import type { Framework } from './framework.ts';

/**
 * The options of `normalize` for one failed request. A class, because V8 makes a hidden class of each
 * object literal with an accessor, and keeps it, and with it the request, until a full collection.
 */
export class RequestOptions<Context> implements NormalizeOptions {
  readonly mapError: NormalizeOptions['mapError'];
  readonly validationStatus: NormalizeOptions['validationStatus'];
  readonly bareSchemaErrors: NormalizeOptions['bareSchemaErrors'];
  readonly statusCode: number | undefined;
  readonly #framework: Framework<Context>;
  readonly #context: Context;

  constructor(
    options: ErrorContractOptions<Context>,
    framework: Framework<Context>,
    statusCode: number | undefined,
    context: Context,
  ) {
    this.mapError = options.mapError;
    this.validationStatus = options.validationStatus;
    this.bareSchemaErrors = options.bareSchemaErrors;
    this.statusCode = statusCode;
    this.#framework = framework;
    this.#context = context;
  }

  frameworkError(thrown: object): ApiError | undefined {
    return this.#framework.recognize?.(thrown, this.#context);
  }

  /** Found only for a failed schema: Express parses its query at each read. */
  get sent(): Sent {
    return this.#framework.sentIn(this.#context);
  }
}
