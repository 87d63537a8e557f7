import type { ServerResponse } from 'node:http';
import type { ApiError } from '../../error/api-error.ts';
import { isRouteNotFound } from '../../error/route-not-found.ts';
import { toList } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';
import { toApiError } from '../../normalize/to-api-error.ts';
import {
  type Answer,
  deviationOf,
  errorFromAnswer,
  parseAnswer,
  responseOfAnswer,
} from '../../response/answer.ts';
import { assertOptions } from '../../response/assert-options.ts';
import { lossOf, messageOf } from '../../response/deviation.ts';
import type {
  Deviation,
  ErrorContractOptions,
  ResponsesMode,
} from '../../response/error-contract-options.ts';
import type { ErrorResponse } from '../../response/error-response.ts';
import { renderError } from '../../response/render-error.ts';
import { sentStatus } from '../write/sent-status.ts';
import { settleAs } from '../write/write-error-response.ts';
import { callHook } from './call-hook.ts';
import { HookContext } from './hook-context.ts';
import { pathFault } from './path-fault.ts';
import { createReport, guardLog, type Log, type Report } from './report.ts';
import { handledBy, noteTold } from './thrown.ts';

/** Recognises the errors of a framework; `undefined` for any other. */
export type FrameworkErrors<Context> = (thrown: object, context: Context) => ApiError | undefined;

/** What an adapter asks of the contract. `Context` is the framework's own objects. */
export interface Contract<Context> {
  /** Tells the service about a failure that was answered below the framework. */
  readonly report: Report<Context>;
  /** Puts where the framework does what nobody is told of: the client left, or it has its answer. */
  readonly log: (thrown: unknown, res: ServerResponse, context: Context) => void;
  /**
   * Decides what a thrown value becomes, and tells the service. It sets the status of `res` first,
   * because hooks read it there; that status counts for errors that have none.
   */
  readonly fail: (thrown: unknown, res: ServerResponse, context: Context) => ErrorResponse;
  /** What happens to an answer that the service wrote. */
  readonly modeOf: (context: Context) => ResponsesMode;
  /** Decides what such an answer becomes, and tells the service. */
  readonly rewrite: (answer: Answer, res: ServerResponse, context: Context) => ErrorResponse;
  /** Tells the service about an answer that was left as it is, if it breaks the contract. */
  readonly inspect: (
    answer: Answer,
    request: Pick<Deviation, 'method' | 'route'>,
    context: Context,
  ) => void;
}

/** What the service asked for, or `rewrite` if its function fails. */
function modeFrom<Context>(
  { responses = 'rewrite' }: ErrorContractOptions<Context>,
  context: Context,
): ResponsesMode {
  try {
    const mode: unknown = typeof responses === 'function' ? responses(context) : responses;
    if (mode instanceof Promise) mode.catch(() => {}); // not asked for, and no reason to end the process
    return mode === 'keep' || mode === 'report' ? mode : 'rewrite';
  } catch {
    return 'rewrite';
  }
}

/** A hook may write to the response that it is told about: by then it has to be settled. */
function settleBefore(tell: () => void, res: ServerResponse, response: ErrorResponse): void {
  if (!res.headersSent) settleAs(res, response);
  tell();
}

/** What the log is given: what was thrown, and with it why the mapping of the service failed. */
function loggable(error: ApiError, thrown: unknown): unknown {
  const cause = read(error, 'cause');
  return toList(read(cause, 'errors')).includes(thrown) ? cause : thrown;
}

/** Decides what a thrown value becomes: one error, for the service and for the client. */
function createFail<Context>(
  { mapError, validationStatus, bareSchemaErrors, onError }: ErrorContractOptions<Context>,
  report: Report<Context>,
  log: Log<Context>,
  fromFramework: FrameworkErrors<Context> | undefined,
): Contract<Context>['fail'] {
  return (thrown, res, context) => {
    const found = toApiError(thrown, {
      mapError,
      validationStatus,
      bareSchemaErrors,
      frameworkError: fromFramework && ((known) => fromFramework(known, context)),
      statusCode: sentStatus(res),
    });
    const error = pathFault(found.statusCode, res.req, thrown) ?? found;
    const response = renderError(error);
    if (!res.headersSent) res.statusCode = response.statusCode;
    const isNew = noteTold(res, thrown);
    settleBefore(() => report(error, context), res, response);
    // Frameworks log no unknown route, or have done so by now.
    if (isNew && !onError && !isRouteNotFound(thrown)) log(loggable(error, thrown), context);
    return response;
  };
}

function createInspect<Context>(
  { onDeviation }: ErrorContractOptions<Context>,
  log: Log<Context>,
): Contract<Context>['inspect'] {
  return (answer, request, context) => {
    const reason = onDeviation && deviationOf(answer);
    if (!reason) return;
    const { statusCode, text } = answer;
    const error = errorFromAnswer(answer);
    const loses = lossOf(text, parseAnswer(text), error);
    const deviation = { statusCode, ...request, reason, wouldSend: messageOf(error), loses };
    callHook(
      () => onDeviation(deviation, context),
      (fault) => log(fault, context),
    );
  };
}

/**
 * Creates what the adapters share. `logBelow` is where the framework puts unhandled errors: it gets
 * what it gets without the contract, unless `onError` takes it. `fromFramework` recognises the
 * framework's own errors.
 */
export function createContract<Context>(
  options: ErrorContractOptions<Context>,
  logBelow: Log<Context>,
  fromFramework?: FrameworkErrors<Context>,
): Contract<Context> {
  assertOptions(options);
  const log = guardLog(logBelow);
  const report = createReport(options, log);
  return {
    report,
    log: (thrown, res, context) => {
      if (noteTold(res, thrown)) log(thrown, context);
    },
    fail: createFail(options, report, log, fromFramework),
    modeOf: (context) => modeFrom(options, context),
    rewrite(answer, res, context) {
      const cause = handledBy(res);
      const { statusCode, headers = {}, text: body } = answer;
      HookContext.noteAnswer(context, { statusCode, headers, body });
      const fault = pathFault(statusCode, res.req, cause);
      const error = fault ?? errorFromAnswer(answer, cause);
      const response = fault ? renderError(fault) : responseOfAnswer(answer, error);
      settleBefore(() => report(error, context), res, response);
      return response;
    },
    inspect: createInspect(options, log),
  };
}
