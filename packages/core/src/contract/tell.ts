import type { ApiError } from '../error/api-error.ts';
import { isRouteNotFound } from '../error/route-not-found.ts';
import { toList } from '../guard/guarded-read.ts';
import { read } from '../guard/read.ts';
import type { ErrorContractOptions } from '../response/error-contract-options.ts';
import type { Framework } from './framework.ts';
import type { Hint, Platform } from './platform.ts';
import type { Log, Report } from './report.ts';

/** Tells the service of an error, and of what was thrown. */
export type Tell<Context, Exchange> = Hint<Context, Exchange>;

/** What the log is given: what was thrown, and with it why the mapping of the service failed. */
function loggable(error: ApiError, thrown: unknown): unknown {
  const cause = read(error, 'cause');
  return toList(read(cause, 'errors')).includes(thrown) ? cause : thrown;
}

/** Puts what was thrown where the framework puts it, if the service does not take errors itself. */
export function createTell<Context, Exchange>(
  { onError }: ErrorContractOptions<Context>,
  report: Report<Context>,
  log: Log<Context>,
  framework: Framework<Context>,
  platform: Platform<Exchange>,
): Tell<Context, Exchange> {
  const hint = platform.createHint?.(framework, log);
  return (error, thrown, exchange, context) => {
    const isNew = platform.noteTold(exchange, thrown);
    report(error, context);
    // Frameworks log no unknown route, or have done so by now.
    if (isNew && !onError && !isRouteNotFound(thrown)) log(loggable(error, thrown), context, error);
    hint?.(error, thrown, exchange, context);
  };
}
