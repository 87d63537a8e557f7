import type { ApiError } from '../error/api-error.ts';

/** What happens to an error answer that did not come through here. */
export type ResponsesMode = 'rewrite' | 'report' | 'keep';

/** An error answer that breaks the contract, as `onDeviation` is told of it. */
export interface Deviation {
  readonly statusCode: number;
  readonly method: string;
  /** The pattern of the route where the framework knows it, else the path without the query. */
  readonly route: string;
  /** What is wrong with the answer, in a sentence. */
  readonly reason: string;
}

/** The options of every adapter. `Context` is the framework's own objects. */
export interface ErrorContractOptions<Context = unknown> {
  /**
   * Called once per failed request, after its status is known. `error.cause` is what was thrown.
   * What it throws, or rejects with, does not change the response.
   */
  readonly onError?: (error: ApiError, context: Context) => unknown;
  /** The service's own mapping, asked first; `undefined` means "not mine". */
  readonly mapError?: (thrown: unknown) => ApiError | undefined;
  /**
   * What happens to an error answer (status 400 or more) that did not come through here, such as a
   * rate limiter's HTML: `rewrite` (the default) gives it the contract, `report` leaves it and
   * calls `onDeviation`, `keep` leaves it unreported.
   */
  readonly responses?: ResponsesMode | ((context: Context) => ResponsesMode);
  /** Told of every answer that `report` left as it was. */
  readonly onDeviation?: (deviation: Deviation, context: Context) => unknown;
  /** The status of failed validation. 400 by default. */
  readonly validationStatus?: 400 | 422;
  /**
   * The status of a schema library's error that reached the handler without a request validator
   * around it: 400 (the default), with its messages, where handlers parse requests themselves;
   * 500 where schemas also check other things.
   */
  readonly bareSchemaErrors?: 400 | 500;
}
