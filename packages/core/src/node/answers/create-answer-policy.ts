import type { ServerResponse } from 'node:http';
import { HookContext } from '../../contract/hook-context.ts';
import type { Answer } from '../../response/answer/answer.ts';
import type { Contract } from '../contract/node-contract.ts';
import { isDropped } from '../server/dropped-requests.ts';
import { sentStatus } from '../write/sent-status.ts';
import type { AnswerPolicy } from './answer-policy.ts';
import type { CapturedBody } from './captured-body.ts';

/** What a framework knows about a response that was written without it. */
export interface ResponseFacts<Context> {
  /** `undefined` for a response that the framework never saw. */
  readonly contextOf: (res: ServerResponse) => Context | undefined;
  /** The pattern of the route if it is known, otherwise the path. */
  readonly routeOf: (res: ServerResponse) => string;
}

function answerOf(res: ServerResponse, body: CapturedBody): Answer {
  const headers = { ...res.getHeaders(), ...Object.fromEntries(body.headers) };
  const encoding = headers['content-encoding'];
  return {
    statusCode: sentStatus(res),
    headers,
    text: body.text(encoding === undefined ? undefined : String(encoding)),
  };
}

/** Creates the policy that holds answers written to Node's response to the contract. */
export function createAnswerPolicy<Context>(
  contract: Contract<Context>,
  { contextOf, routeOf }: ResponseFacts<Context>,
): AnswerPolicy {
  const known = (res: ServerResponse) => contextOf(res) ?? (new HookContext() as Context);
  return {
    modeOf: (res) => {
      if (isDropped(res)) return 'rewrite';
      const context = contextOf(res);
      return context && contract.modeOf(res, context);
    },
    rewrite: (res, body) => contract.rewrite(answerOf(res, body), res, known(res)),
    fail: (res, { thrown }) => contract.fail(thrown, res, known(res)),
    inspect: (res, body) => {
      const request = { method: res.req.method ?? '', route: routeOf(res) };
      contract.inspect(answerOf(res, body), request, res, known(res));
    },
  };
}
