import type { ServerResponse } from 'node:http';
import type { ApiError } from '../../error/api-error.ts';
import { InternalServerError } from '../../error/internal-server-error.ts';
import { normalize } from '../../normalize/normalize.ts';
import { recognizeErrors } from '../../normalize/recognize-errors.ts';
import {
  type Answer,
  deviationOf,
  errorFromAnswer,
  responseOfAnswer,
} from '../../response/answer.ts';
import { assertContractOptions } from '../../response/assert-options.ts';
import type {
  Deviation,
  ErrorContractOptions,
  ResponsesMode,
} from '../../response/error-contract-options.ts';
import type { ErrorResponse } from '../../response/error-response.ts';
import { renderError } from '../../response/render-error.ts';
import type { Sent } from '../../validation/input/sent-at.ts';
import { sentStatus } from '../write/sent-status.ts';
import { settleAs } from '../write/write-error-response.ts';
import { callHook } from './call-hook.ts';
import { pathFault } from './path-fault.ts';
import { createReport, type Report } from './report.ts';

/** Recognises the errors of a framework; `undefined` for any other. */
export type FrameworkErrors<Context> = (thrown: object, context: Context) => ApiError | undefined;

/** What the contract asks of a framework. */
export interface Framework<Context> {
  /** Recognises the framework's own errors. */
  readonly recognize?: FrameworkErrors<Context>;
  /** Finds what the client sent, as far as it was read. */
  readonly sentIn: (context: Context) => Sent;
}

/** What an adapter asks of the contract. `Context` is the framework's own objects. */
export interface Contract<Context> {
  /** Tells the service about a failure that was answered below the framework. */
  readonly report: Report<Context>;
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

/** Decides what a thrown value becomes: one error, for the service and for the client. */
function createFail<Context>(
  { mapError, validationStatus, bareSchemaErrors }: ErrorContractOptions<Context>,
  report: Report<Context>,
  { recognize, sentIn }: Framework<Context>,
): Contract<Context>['fail'] {
  return (thrown, res, context) => {
    const own = {
      mapError,
      validationStatus,
      bareSchemaErrors,
      frameworkError: recognize && ((known: object) => recognize(known, context)),
      get sent() {
        return sentIn(context); // only for a failed schema: Express parses its query at each read
      },
      statusCode: sentStatus(res),
    };
    const found = normalize(thrown, own, recognizeErrors);
    const error = pathFault(found.statusCode, res.req, thrown) ?? found;
    const response = renderError(error);
    if (!res.headersSent) res.statusCode = response.statusCode;
    settleBefore(() => report(error, context), res, response);
    return response;
  };
}

function createInspect<Context>(
  { onDeviation }: ErrorContractOptions<Context>,
  log: Report<Context>,
): Contract<Context>['inspect'] {
  return (answer, request, context) => {
    const reason = onDeviation && deviationOf(answer);
    if (!reason) return;
    const deviation = { statusCode: answer.statusCode, ...request, reason };
    callHook(
      () => onDeviation(deviation, context),
      (cause) => log(new InternalServerError(undefined, { cause }), context),
    );
  };
}

/**
 * Creates what the adapters share. `log` is where the framework puts unhandled errors.
 */
export function createContract<Context>(
  options: ErrorContractOptions<Context>,
  log: Report<Context>,
  framework: Framework<Context>,
): Contract<Context> {
  assertContractOptions(options);
  const report = createReport(options, log);
  return {
    report,
    fail: createFail(options, report, framework),
    modeOf: (context) => modeFrom(options, context),
    rewrite(answer, res, context) {
      const fault = pathFault(answer.statusCode, res.req);
      const error = fault ?? errorFromAnswer(answer);
      const response = fault ? renderError(fault) : responseOfAnswer(answer, error);
      settleBefore(() => report(error, context), res, response);
      return response;
    },
    inspect: createInspect(options, log),
  };
}
