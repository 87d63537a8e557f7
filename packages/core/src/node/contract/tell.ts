import type { ServerResponse } from 'node:http';
import type { ApiError } from '../../error/api-error.ts';
import { isRouteNotFound } from '../../error/route-not-found.ts';
import { toList } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';
import type { ErrorContractOptions } from '../../response/error-contract-options.ts';
import type { Log, Report } from './report.ts';
import { noteTold } from './thrown.ts';
import { type BodyFinder, createHintAtParser } from './unparsed-body.ts';

/** Tells the service of an error, and of what was thrown. */
export type Tell<Context> = (
  error: ApiError,
  thrown: unknown,
  res: ServerResponse,
  context: Context,
) => void;

/** What the log is given: what was thrown, and with it why the mapping of the service failed. */
function loggable(error: ApiError, thrown: unknown): unknown {
  const cause = read(error, 'cause');
  return toList(read(cause, 'errors')).includes(thrown) ? cause : thrown;
}

/** Puts what was thrown where the framework puts it, if the service does not take errors itself. */
export function createTell<Context>(
  { onError }: ErrorContractOptions<Context>,
  report: Report<Context>,
  log: Log<Context>,
  framework: BodyFinder<Context>,
): Tell<Context> {
  const hintAtParser = createHintAtParser(framework, log);
  return (error, thrown, res, context) => {
    const isNew = noteTold(res, thrown);
    report(error, context);
    // Frameworks log no unknown route, or have done so by now.
    if (isNew && !onError && !isRouteNotFound(thrown)) log(loggable(error, thrown), context);
    hintAtParser(error, thrown, res.req, context);
  };
}
