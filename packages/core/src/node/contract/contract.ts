import type { ServerResponse } from 'node:http';
import type { ApiError } from '../../error/api-error.ts';
import { normalize } from '../../normalize/normalize.ts';
import { recognizeErrors } from '../../normalize/recognize-errors.ts';
import type { Answer } from '../../response/answer/answer.ts';
import { deviationOf } from '../../response/answer/deviation.ts';
import { lossOf, messageOf } from '../../response/answer/loss.ts';
import { foreignOf, mappedAnswer } from '../../response/answer/map-answer.ts';
import { protocolOf } from '../../response/answer/protocols.ts';
import { errorFromAnswer, responseOfAnswer } from '../../response/answer/response-of-answer.ts';
import { assertContractOptions } from '../../response/assert-options.ts';
import { challenged } from '../../response/challenge.ts';
import type {
  Deviation,
  ErrorContractOptions,
  ResponsesMode,
} from '../../response/error-contract-options.ts';
import type { ErrorResponse } from '../../response/error-response.ts';
import { renderError } from '../../response/render-error.ts';
import { settleAs } from '../write/write-error-response.ts';
import { callHook } from './call-hook.ts';
import type { Framework } from './framework.ts';
import { HookContext } from './hook-context.ts';
import { pathFault } from './path-fault.ts';
import { createReport, guardLog, type Log, type Report } from './report.ts';
import { RequestOptions } from './request-options.ts';
import { createTell, type Tell } from './tell.ts';
import { handledBy, noteTold } from './thrown.ts';
import { whileAsked } from './while-asked.ts';

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
  readonly modeOf: (res: ServerResponse, context: Context) => ResponsesMode;
  /** Whether an answer is left because of its protocol, as far as it is known. */
  readonly keeps: (answer: Answer) => boolean;
  /**
   * Decides what such an answer becomes, and tells the service. `undefined` for one that is left
   * because of its protocol.
   */
  readonly rewrite: (
    answer: Answer,
    res: ServerResponse,
    context: Context,
  ) => ErrorResponse | undefined;
  /** Tells the service about an answer that was left as it is, if it breaks the contract. */
  readonly inspect: (
    answer: Answer,
    request: Pick<Deviation, 'method' | 'route'>,
    res: ServerResponse,
    context: Context,
  ) => void;
}

/** What the service asked for, or `rewrite` if its function fails. */
function modeFrom<Context>(
  { responses = 'rewrite' }: ErrorContractOptions<Context>,
  res: ServerResponse,
  context: Context,
): ResponsesMode {
  if (typeof responses !== 'function') return responses;
  try {
    const mode: unknown = whileAsked(res, () => responses(context));
    if (mode instanceof Promise) mode.catch(() => {}); // not asked for, and no reason to end the process
    return mode === 'keep' || mode === 'report' ? mode : 'rewrite';
  } catch {
    return 'rewrite';
  }
}

/** Asks the service what an answer of its own means. */
function mapped<Context>(
  options: ErrorContractOptions<Context>,
  answer: Answer,
  res: ServerResponse,
  context: Context,
): ApiError | undefined {
  return options.mapAnswer && whileAsked(res, () => mappedAnswer(options, answer, context));
}

/** A hook may write to the response that it is told about: by then it has to be settled. */
function settleBefore(tell: () => void, res: ServerResponse, response: ErrorResponse): void {
  if (!res.headersSent) settleAs(res, response);
  tell();
}

/** Decides what a thrown value becomes: one error, for the service and for the client. */
function createFail<Context>(
  options: ErrorContractOptions<Context>,
  tell: Tell<Context>,
  framework: Framework<Context>,
): Contract<Context>['fail'] {
  return (thrown, res, context) => {
    const asked = new RequestOptions(options, framework, res, context);
    const found = normalize(thrown, asked, recognizeErrors);
    // What was thrown may be hostile, and is read only where it is rendered.
    const rendered = renderError(found);
    const fault = pathFault(rendered.statusCode, res.req, thrown);
    const error = fault ?? found;
    const chosen = fault ? renderError(fault) : rendered;
    const response = challenged(chosen, options, () => res.req.headers.authorization);
    if (!res.headersSent) res.statusCode = response.statusCode;
    settleBefore(() => tell(error, thrown, res, context), res, response);
    return response;
  };
}

function createKeeps<Context>({
  protocols,
}: ErrorContractOptions<Context>): Contract<Context>['keeps'] {
  return (answer) => protocols !== 'rewrite' && protocolOf(answer) !== undefined;
}

/** Decides what an answer of the service becomes: one error, for the service and for the client. */
function createRewrite<Context>(
  options: ErrorContractOptions<Context>,
  report: Report<Context>,
  keeps: Contract<Context>['keeps'],
): Contract<Context>['rewrite'] {
  return (answer, res, context) => {
    const own = mapped(options, answer, res, context);
    if (!own && keeps(answer)) return undefined;
    const cause = handledBy(res);
    HookContext.noteAnswer(context, () => foreignOf(answer));
    const fault = pathFault(own?.statusCode ?? answer.statusCode, res.req, cause);
    const given = fault ?? own;
    const error = given ?? errorFromAnswer(answer, cause);
    const rendered = given ? renderError(given) : responseOfAnswer(answer, error);
    const response = challenged(rendered, options, () => res.req.headers.authorization);
    settleBefore(() => report(error, context), res, response);
    return response;
  };
}

function createInspect<Context>(
  options: ErrorContractOptions<Context>,
  log: Log<Context>,
): Contract<Context>['inspect'] {
  const { onDeviation } = options;
  return (answer, request, res, context) => {
    const reason = onDeviation && deviationOf(answer);
    if (!reason) return;
    const error = mapped(options, answer, res, context) ?? errorFromAnswer(answer);
    const would = { wouldSend: messageOf(error), loses: lossOf(answer, error) };
    const deviation = { statusCode: answer.statusCode, ...request, reason, ...would };
    callHook(
      () => whileAsked(res, () => onDeviation(deviation, context)),
      (fault) => log(fault, context),
    );
  };
}

/**
 * Creates what the adapters share. `logBelow` is where the framework puts unhandled errors: it gets
 * what it gets without the contract, unless `onError` takes it.
 */
export function createContract<Context>(
  options: ErrorContractOptions<Context>,
  logBelow: Log<Context>,
  framework: Framework<Context>,
): Contract<Context> {
  assertContractOptions(options);
  const log = guardLog(logBelow);
  const report = createReport(options, log);
  const keeps = createKeeps(options);
  return {
    report,
    log: (thrown, res, context) => {
      if (noteTold(res, thrown)) log(thrown, context);
    },
    fail: createFail(options, createTell(options, report, log, framework), framework),
    modeOf: (res, context) => modeFrom(options, res, context),
    keeps,
    rewrite: createRewrite(options, report, keeps),
    inspect: createInspect(options, log),
  };
}
