import type { Exchange } from '@error-contract/harness/connection';
import { contractFault, messageOf, sentenceOf } from '@error-contract/harness/contract';
import type { WireResponse } from '@error-contract/harness/read-response';
import { marks } from '../plans/marks.ts';
import type { Throwing } from '../plans/throwing.ts';
import { mayShowFault, type Spec } from '../plans/value-spec.ts';
import { type Framework, isWeb, outcomesOf } from '../plans/ways.ts';

/** What is thrown as a `Response` is an answer, whose text is shown. */
const isAnswer = ({ value }: Throwing, framework: Framework) =>
  value.t === 'odd' && value.name === 'response' && isWeb(framework);

function leak({ raw, body, statusCode }: WireResponse, plan: Throwing, framework: Framework) {
  const { value, way } = plan;
  const head = raw.subarray(0, raw.length - body.length);
  // http-errors exposes every error with a 4xx status.
  const isShown = way.startsWith('ctxThrow') && value.t !== 'object';
  if (isAnswer(plan, framework)) return undefined;
  if (raw.includes(marks.hidden) && !isShown) return 'a hidden text was sent';
  if (body.includes(marks.header)) return 'a header was sent in the body';
  if (head.includes(marks.shown)) return 'a message was sent in a header';
  if (statusCode >= 500 && !mayShowFault(value)) {
    if (body.includes(marks.shown)) return 'a 5xx says a foreign message';
    if (head.includes(marks.header)) return 'a 5xx sends foreign headers';
  }
  return undefined;
}

type Field = ReadonlyMap<string, Spec>;

const plainKeys = new Set(['status', 'statusCode', 'expose', 'message', 'headers']);

/** The properties of an error that looks like http-errors, and like nothing else. */
function likeHttpError({ value }: Throwing): Field | undefined {
  if (value.t !== 'object' || value.base !== 'Error' || value.seal !== 'no') return undefined;
  const isPlain = ([key, how]: readonly [string, string, Spec]) =>
    how === 'own' && plainKeys.has(key);
  return value.props.every(isPlain)
    ? new Map(value.props.map(([key, , spec]) => [key, spec]))
    : undefined;
}

function statusIn(spec: Spec | undefined): number | undefined {
  const v = spec?.t === 'plain' ? spec.v : undefined;
  return typeof v === 'number' && Number.isInteger(v) && v >= 400 && v <= 599 ? v : undefined;
}

const direct = new Set(['sync', 'async', 'rejectLater', 'next', 'nextLater', 'router']);

/** The status that a response must have, if that is simple to tell. */
function statusFault(plan: Throwing, { statusCode }: WireResponse): string | undefined {
  const fields = likeHttpError(plan);
  if (!fields || !direct.has(plan.way) || plan.hook.startsWith('map')) return undefined;
  const status = statusIn(fields.get('statusCode')) ?? statusIn(fields.get('status'));
  if (status === undefined || status === statusCode) return undefined;
  return `status ${statusCode}, not ${status}`;
}

function messageFault(plan: Throwing, response: WireResponse): string | undefined {
  const { statusCode } = response;
  if (plan.method === 'HEAD') return undefined;
  const message = messageOf(response);
  if (statusCode >= 500 && !mayShowFault(plan.value) && message !== sentenceOf(statusCode)) {
    return 'a 5xx does not say its sentence';
  }
  // http-errors sets `expose` again.
  if (plan.way.startsWith('ctxThrow')) return undefined;
  const expose = likeHttpError(plan)?.get('expose');
  const hides = expose !== undefined && !(expose.t === 'plain' && expose.v === true);
  return hides && response.body.includes(marks.shown) ? 'a message that is not exposed' : undefined;
}

function responseFault(
  plan: Throwing,
  response: WireResponse,
  framework: Framework,
): string | undefined {
  // A text that is sent as an answer becomes the message.
  if (plan.way === 'payload') return contractFault(response, plan.method);
  return (
    contractFault(response, plan.method) ??
    leak(response, plan, framework) ??
    statusFault(plan, response) ??
    messageFault(plan, response)
  );
}

/** Only an object goes through a `preSerialization` hook. */
const doneBodies = new Set(['done', '{"a":"done"}']);

function successFault(plan: Throwing, response: WireResponse, framework: Framework) {
  const outcomes = outcomesOf(framework, plan.way);
  if (outcomes.includes('payload')) return undefined;
  // A body is not read for a HEAD.
  if (plan.way === 'stream' && plan.method === 'HEAD') return undefined;
  if (!outcomes.includes('done')) return `a success, ${response.statusCode}`;
  if (plan.method === 'HEAD' || response.body.length === 0) return undefined;
  return doneBodies.has(response.body.toString()) ? undefined : 'another success than was meant';
}

/** Judges what a client got for a thrown value, and says what is wrong. */
export function judgeThrowing(
  plan: Throwing,
  exchange: Exchange,
  framework: Framework,
): string | undefined {
  if (exchange.end === 'fault') return exchange.reason;
  const outcomes = outcomesOf(framework, plan.way);
  if (exchange.end === 'closed') {
    if (outcomes.includes('closed')) return undefined;
    if (exchange.raw.length > 0) return 'a truncated response';
    return 'closed without a response';
  }
  const { response } = exchange;
  // A HEAD, or a status without a body, looks complete where its connection was cut.
  const isEmpty = plan.method === 'HEAD' || [204, 304].includes(response.statusCode);
  if (outcomes.includes('closed') && isEmpty && response.statusCode < 400) return undefined;
  if (response.statusCode < 400) return successFault(plan, response, framework);
  if (outcomes.includes('response')) return responseFault(plan, response, framework);
  if (outcomes.includes('done') && response.statusCode === plan.status) return undefined;
  return `a response where ${outcomes.join(' or ')} was due`;
}
