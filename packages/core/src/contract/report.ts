import type { ApiError } from '../error/api-error.ts';
import type { ErrorContractOptions } from '../response/error-contract-options.ts';
import { callHook } from './call-hook.ts';
import { channelOf } from './channel-of.ts';

/** Tells the service about a failed request. Never throws. */
export type Report<Context> = (error: ApiError, context: Context) => void;

/** Puts what was thrown where the framework puts what nobody takes. `error` is what it became. */
export type Log<Context> = (thrown: unknown, context: Context, error?: ApiError) => void;

const failures = channelOf('error-contract:error');

/**
 * Makes a log that changes nothing where it fails. It then says that much: what was thrown may be a
 * proxy, or have a getter that throws.
 */
export function guardLog<Context>(log: Log<Context>): Log<Context> {
  return (thrown, context, error) => {
    try {
      log(thrown, context, error);
    } catch {
      callHook(
        () => log(new Error('Something was thrown that cannot be logged'), context, error),
        () => {},
      );
    }
  };
}

/**
 * Creates the one place that learns of failures: `onError`, and the diagnostics channel
 * `error-contract:error` with `{ error, context }`. A hook that fails, at once or later, changes
 * nothing but the log.
 */
export function createReport<Context>(
  { onError }: ErrorContractOptions<Context>,
  log: Log<Context>,
): Report<Context> {
  return (error, context) => {
    if (failures?.hasSubscribers) failures.publish({ error, context });
    if (!onError) return;
    callHook(
      () => onError(error, context),
      (fault) => log(fault, context),
    );
  };
}
