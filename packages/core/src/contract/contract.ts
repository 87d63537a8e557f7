import type { ApiError } from '../error/api-error.ts';
import { normalize } from '../normalize/normalize.ts';
import type { Answer } from '../response/answer/answer.ts';
import { deviationOf } from '../response/answer/deviation.ts';
import { lossOf, messageOf } from '../response/answer/loss.ts';
import { foreignOf, mappedAnswer } from '../response/answer/map-answer.ts';
import { protocolOf } from '../response/answer/protocols.ts';
import { errorFromAnswer, responseOfAnswer } from '../response/answer/response-of-answer.ts';
import type {
  Deviation,
  ErrorContractOptions,
  ResponsesMode,
} from '../response/error-contract-options.ts';
import type { ErrorResponse } from '../response/error-response.ts';
import { renderError } from '../response/render-error.ts';
import { callHook } from './call-hook.ts';
import { type Complete, createComplete } from './complete.ts';
import type { Framework } from './framework.ts';
import { HookContext } from './hook-context.ts';
import { pathFault } from './path-fault.ts';
import type { Platform } from './platform.ts';
import { createReport, guardLog, type Log, type Report } from './report.ts';
import { RequestOptions } from './request-options.ts';
import { createTell, type Tell } from './tell.ts';

/**
 * What an adapter asks of the contract. `Context` is the framework's own objects, `Exchange` what the
 * {@link Platform} knows of one request and its response.
 */
export interface Contract<Context, Exchange> {
  /** Tells the service about a failure that was answered below the framework. */
  readonly report: Report<Context>;
  /** What the service asked for: what answers below the framework asks for the same. */
  readonly requestId: ErrorContractOptions['requestId'];
  /** Puts where the framework does what nobody is told of: the client left, or it has its answer. */
  readonly log: (thrown: unknown, exchange: Exchange, context: Context) => void;
  /**
   * Decides what a thrown value becomes, and tells the service. It settles the response first,
   * because hooks read its status; the status before that counts for errors that have none.
   */
  readonly fail: (thrown: unknown, exchange: Exchange, context: Context) => ErrorResponse;
  /** What happens to an answer that the service wrote. */
  readonly modeOf: (exchange: Exchange, context: Context) => ResponsesMode;
  /** Whether an answer is left because of its protocol, as far as it is known. */
  readonly keeps: (answer: Answer) => boolean;
  /**
   * Decides what such an answer becomes, and tells the service. `undefined` for one that is left
   * because of its protocol.
   */
  readonly rewrite: (
    answer: Answer,
    exchange: Exchange,
    context: Context,
  ) => ErrorResponse | undefined;
  /** Tells the service about an answer that was left as it is, if it breaks the contract. */
  readonly inspect: (
    answer: Answer,
    request: Pick<Deviation, 'method' | 'route'>,
    exchange: Exchange,
    context: Context,
  ) => void;
}

/** What all parts of a contract need. */
interface Parts<Context, Exchange> {
  readonly options: ErrorContractOptions<Context>;
  readonly framework: Framework<Context>;
  readonly platform: Platform<Exchange>;
  readonly log: Log<Context>;
  readonly report: Report<Context>;
  readonly complete: Complete<Context, Exchange>;
}

/** What the service asked for, or `rewrite` if its function fails. */
function createModeOf<Context, Exchange>({
  options: { responses = 'rewrite' },
  platform,
}: Parts<Context, Exchange>): Contract<Context, Exchange>['modeOf'] {
  if (typeof responses !== 'function') return () => responses;
  return (exchange, context) => {
    try {
      const mode: unknown = platform.ask(exchange, () => responses(context));
      if (mode instanceof Promise) mode.catch(() => {}); // not asked for, and no reason to end the process
      return mode === 'keep' || mode === 'report' ? mode : 'rewrite';
    } catch {
      return 'rewrite';
    }
  };
}

/** Asks the service what an answer of its own means. */
function mapped<Context, Exchange>(
  { options, platform }: Parts<Context, Exchange>,
  answer: Answer,
  exchange: Exchange,
  context: Context,
): ApiError | undefined {
  if (!options.mapAnswer) return undefined;
  return platform.ask(exchange, () => mappedAnswer(options, answer, context));
}

/** Decides what a thrown value becomes: one error, for the service and for the client. */
function createFail<Context, Exchange>(
  { options, framework, platform, complete }: Parts<Context, Exchange>,
  tell: Tell<Context, Exchange>,
): Contract<Context, Exchange>['fail'] {
  return (thrown, exchange, context) => {
    const asked = new RequestOptions(options, framework, platform.statusOf(exchange), context);
    const found = normalize(thrown, asked, framework.knowledge.recognize);
    // What was thrown may be hostile, and is read only where it is rendered.
    const rendered = renderError(found);
    const fault = pathFault(rendered.statusCode, platform.urlOf(exchange), thrown);
    const error = fault ?? found;
    const chosen = fault ? renderError(fault) : rendered;
    const response = complete(chosen, exchange, context);
    platform.settle(exchange, response);
    tell(error, thrown, exchange, context);
    return response;
  };
}

function createKeeps<Context>({
  protocols,
}: ErrorContractOptions<Context>): (answer: Answer) => boolean {
  return (answer) => protocols !== 'rewrite' && protocolOf(answer) !== undefined;
}

/** Decides what an answer of the service becomes: one error, for the service and for the client. */
function createRewrite<Context, Exchange>(
  parts: Parts<Context, Exchange>,
  keeps: (answer: Answer) => boolean,
): Contract<Context, Exchange>['rewrite'] {
  const { platform, framework, report, complete } = parts;
  return (answer, exchange, context) => {
    const own = mapped(parts, answer, exchange, context);
    if (!own && keeps(answer)) return undefined;
    const cause = platform.handledBy(exchange);
    HookContext.noteAnswer(context, () => foreignOf(answer));
    const status = own?.statusCode ?? answer.statusCode;
    const given = pathFault(status, platform.urlOf(exchange), cause) ?? own;
    const error = given ?? errorFromAnswer(answer, framework.knowledge, cause);
    const rendered = given ? renderError(given) : responseOfAnswer(answer, error);
    const response = complete(rendered, exchange, context);
    platform.settle(exchange, response);
    report(error, context);
    return response;
  };
}

function createInspect<Context, Exchange>(
  parts: Parts<Context, Exchange>,
): Contract<Context, Exchange>['inspect'] {
  const { options, platform, framework, log } = parts;
  const { onDeviation } = options;
  return (answer, request, exchange, context) => {
    const reason = onDeviation && deviationOf(answer);
    if (!reason) return;
    const own = mapped(parts, answer, exchange, context);
    const error = own ?? errorFromAnswer(answer, framework.knowledge);
    const would = { wouldSend: messageOf(error), loses: lossOf(answer, error) };
    const deviation = { statusCode: answer.statusCode, ...request, reason, ...would };
    callHook(
      () => platform.ask(exchange, () => onDeviation(deviation, context)),
      (fault) => log(fault, context),
    );
  };
}

/**
 * Creates what all adapters share. `logBelow` is where the framework puts unhandled errors: it gets
 * what it gets without the contract, unless `onError` takes it.
 */
export function createContractOn<Context, Exchange>(
  platform: Platform<Exchange>,
  options: ErrorContractOptions<Context>,
  logBelow: Log<Context>,
  framework: Framework<Context>,
): Contract<Context, Exchange> {
  const log = guardLog(logBelow);
  const report = createReport(options, log);
  const complete = createComplete(options, framework, platform);
  const parts = { options, framework, platform, log, report, complete };
  const keeps = createKeeps(options);
  return {
    report,
    requestId: options.requestId,
    log: (thrown, exchange, context) => {
      if (platform.noteTold(exchange, thrown)) log(thrown, context);
    },
    fail: createFail(parts, createTell(options, report, log, framework, platform)),
    modeOf: createModeOf(parts),
    keeps,
    rewrite: createRewrite(parts, keeps),
    inspect: createInspect(parts),
  };
}
