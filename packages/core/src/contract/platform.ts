import type { ApiError } from '../error/api-error.ts';
import type { ErrorResponse } from '../response/error-response.ts';
import type { Framework } from './framework.ts';
import type { Log } from './report.ts';

/** Says in the log, once, what a service may have forgotten, as an error makes one think. */
export type Hint<Context, Exchange> = (
  error: ApiError,
  thrown: unknown,
  exchange: Exchange,
  context: Context,
) => void;

/**
 * How the contract reads and holds one request and its response, the `Exchange`: Node's response, or
 * what is known of a `Request`.
 */
export interface Platform<Exchange> {
  /** The target of the request, as its client sent it. */
  readonly urlOf: (exchange: Exchange) => string | undefined;
  /** A header of the request, by its name in lower case. */
  readonly headerOf: (exchange: Exchange, name: string) => string | null | undefined;
  /** A header that the service has set on the response, by its name in lower case. */
  readonly sentHeaderOf: (exchange: Exchange, name: string) => unknown;
  /** The status that is set: it counts for an error that has none. */
  readonly statusOf: (exchange: Exchange) => number | undefined;
  /** Asks a hook about an answer that is not sent yet. What the hook writes goes nowhere. */
  readonly ask: <Result>(exchange: Exchange, hook: () => Result) => Result;
  /** Decides the response, if none is sent yet. Hooks are told afterwards, and read its status. */
  readonly settle: (exchange: Exchange, response: ErrorResponse) => void;
  /** What an error handler of the service was given: the cause of what it answers. */
  readonly handledBy: (exchange: Exchange) => unknown;
  /** Notes that a failure is told or logged. Returns false if it was before. */
  readonly noteTold: (exchange: Exchange, thrown: unknown) => boolean;
  readonly createHint?: <Context>(
    framework: Framework<Context>,
    log: Log<Context>,
  ) => Hint<Context, Exchange>;
}
