import type { ApiError, ApiErrorOptions, Messages } from './api-error.ts';
import type { TooManyRequestsErrorOptions } from './too-many-requests-error.ts';
import type { UnauthorizedErrorOptions } from './unauthorized-error.ts';

/** What the error of a status can carry beside its message. */
export type OptionsOf<Status extends number> = Status extends 429
  ? TooManyRequestsErrorOptions
  : Status extends 401
    ? UnauthorizedErrorOptions
    : ApiErrorOptions;

/** Creates the errors that were declared with {@link defineErrors}, and no others. */
export interface DeclaredErrors<Declared extends number> {
  /**
   * Creates the error of a status, of the class of that status if there is one, with the declared
   * sentence unless a message is given.
   * @throws {RangeError} for a status that is not declared
   */
  <Status extends Declared>(
    status: Status,
    message?: Messages,
    options?: OptionsOf<Status>,
  ): ApiError & { readonly statusCode: Status };
  /** The declared statuses in ascending order. */
  readonly statuses: readonly Declared[];
}

/** Declared statuses: the numbers, or what {@link defineErrors} returned. */
export type Declaration = number | { readonly statuses: readonly number[] };

/** The shape of a {@link Route}, whatever declared its statuses. */
interface Answers<Result, Status extends number> {
  readonly '~route': { readonly result: Result; readonly status: Status };
}

/**
 * What a route returns to its client: its result, and the errors that it declares. It is only a
 * type: `type DeleteAgent = Route<Deleted, typeof missing | typeof inUse>`.
 */
export type Route<Result = unknown, Errors extends Declaration = number> = Answers<
  Result,
  StatusOf<Errors>
>;

/** The statuses of a {@link Route}, or of what {@link defineErrors} returned, as a union. */
export type StatusOf<Declared> = Declared extends number
  ? Declared
  : Declared extends Answers<unknown, infer Status>
    ? Status
    : Declared extends { readonly statuses: readonly (infer Status extends number)[] }
      ? Status
      : never;

/** The result of a {@link Route}. */
export type ResultOf<R extends Route> = R['~route']['result'];
