import type { ApiError, ApiErrorOptions, Messages } from './api-error.ts';
import type { TooManyRequestsErrorOptions } from './too-many-requests-error.ts';
import type { UnauthorizedErrorOptions } from './unauthorized-error.ts';

/** What an error of a status can carry beside its message. */
export type OptionsOf<Status extends number> = Status extends 429
  ? TooManyRequestsErrorOptions
  : Status extends 401
    ? UnauthorizedErrorOptions
    : ApiErrorOptions;

/** Creates the errors that {@link defineErrors} was told of, and no others. */
export interface DeclaredErrors<Declared extends number> {
  /**
   * Creates the error of a status, of its own class where it has one, with the declared sentence
   * unless there is a message.
   * @throws {RangeError} for a status that is not declared
   */
  <Status extends Declared>(
    status: Status,
    message?: Messages,
    options?: OptionsOf<Status>,
  ): ApiError & { readonly statusCode: Status };
  /** What was declared, in ascending order. */
  readonly statuses: readonly Declared[];
}

/** Statuses that are declared: themselves, or what {@link defineErrors} made. */
export type Declaration = number | { readonly statuses: readonly number[] };

/** What a {@link Route} is, whatever declared its statuses. */
interface Answers<Result, Status extends number> {
  readonly '~route': { readonly result: Result; readonly status: Status };
}

/**
 * What a route answers, for whoever calls it: its result, and the errors that it declares. A type
 * alone: `type DeleteAgent = Route<Deleted, typeof missing | typeof inUse>`.
 */
export type Route<Result = unknown, Errors extends Declaration = number> = Answers<
  Result,
  StatusOf<Errors>
>;

/** The statuses of a {@link Route}, or of what {@link defineErrors} made, as a union. */
export type StatusOf<Declared> = Declared extends number
  ? Declared
  : Declared extends Answers<unknown, infer Status>
    ? Status
    : Declared extends { readonly statuses: readonly (infer Status extends number)[] }
      ? Status
      : never;

/** The result of a {@link Route}. */
export type ResultOf<R extends Route> = R['~route']['result'];
