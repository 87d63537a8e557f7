import { channel } from 'node:diagnostics_channel';
import type { ApiError } from '../../error/api-error.ts';
import { InternalServerError } from '../../error/internal-server-error.ts';
import type { ErrorContractOptions } from '../../response/error-contract-options.ts';
import { callHook } from './call-hook.ts';

/** Tells the service about a failed request. Never throws. */
export type Report<Context> = (error: ApiError, context: Context) => void;

const failures = channel('error-contract:error');

/** Puts a 5xx where the framework would have put it, if there is no `onError`. */
function createFallback<Context>(log: Report<Context>): Report<Context> {
  return (error, context) => {
    try {
      if (error.statusCode >= 500) log(error, context);
    } catch {
      // What was thrown cannot be printed: a proxy, or a getter that throws.
    }
  };
}

/**
 * Creates the one place that learns of failures: `onError`, or the framework's log for a 5xx, and
 * the diagnostics channel `error-contract:error` with `{ error, context }`.
 */
export function createReport<Context>(
  { onError }: ErrorContractOptions<Context>,
  log: Report<Context>,
): Report<Context> {
  const fallback = createFallback(log);
  const told = onError ? guarded(onError, fallback) : fallback;
  return (error, context) => {
    if (failures.hasSubscribers) failures.publish({ error, context });
    told(error, context);
  };
}

/** A hook that fails, at once or later, changes nothing but the log. */
function guarded<Context>(
  hook: NonNullable<ErrorContractOptions<Context>['onError']>,
  fallback: Report<Context>,
): Report<Context> {
  return (error, context) => {
    const failed = (cause: unknown) =>
      fallback(new InternalServerError(undefined, { cause }), context);
    callHook(() => hook(error, context), failed);
  };
}
