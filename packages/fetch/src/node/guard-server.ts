import type { ServerResponse } from 'node:http';
import { type ApiError, isErrorBody } from '@error-contract/core';
import { aRequestId } from '@error-contract/core/adapter';
import {
  type Answer,
  type AnswerPolicy,
  type Contract,
  createContract,
  type GuardedServer,
  type GuardServerOptions,
  guardServer as guardBelow,
  HookContext,
  sentStatus,
} from '@error-contract/core/node';
import { aFunction, assertOptions } from '@error-contract/core/options';

/** A request that has reached a handler has this. */
const reached: unique symbol = Symbol.for('error-contract.reached') as never;

/** Whether the contract has written an answer, and the service has not only written one like it. */
function isOfContract({ text, statusCode, headers }: Answer): boolean {
  if (headers['x-content-type-options'] !== 'nosniff') return false;
  if (headers['cache-control'] !== 'no-store') return false;
  try {
    const body: unknown = JSON.parse(text ?? '');
    return isErrorBody(body) && body.statusCode === statusCode;
  } catch {
    return false;
  }
}

/**
 * Whether the server has answered by itself: it could not make a `Request` of what was sent, or a
 * stream failed in its hands, whose error Hono's server shows.
 */
function isOfServer({ req }: ServerResponse, { statusCode, headers, text = '' }: Answer): boolean {
  const type = headers['content-type'];
  if (statusCode === 500 && type === 'text/plain' && text.startsWith('Error: ')) return true;
  return !(reached in req) && type === undefined && text === '';
}

function createPolicy(told: Contract<HookContext>, silent: Contract<HookContext>): AnswerPolicy {
  return {
    modeOf: () => 'rewrite',
    inspect: () => {},
    rewrite: (res, body) => {
      const headers = { ...res.getHeaders(), ...Object.fromEntries(body.headers) };
      const encoding = headers['content-encoding'];
      const text = body.text(encoding === undefined ? undefined : String(encoding));
      const answer = { statusCode: sentStatus(res), headers, text };
      // Written by the contract, it is not lost where the client still sends.
      if (isOfContract(answer)) return silent.rewrite(answer, res, new HookContext());
      return isOfServer(res, answer) ? told.rewrite(answer, res, new HookContext()) : undefined;
    },
  };
}

/**
 * Guards the Node server of an app that speaks fetch, as `guardServer` of `@error-contract/core/node`
 * does. It also answers for the server itself where that cannot make a `Request`, and keeps what the
 * contract has answered from being lost while a client still sends.
 * @throws {TypeError} for anything but a server, and for unknown or wrong options
 */
export function guardServer<S extends GuardedServer>(
  server: S,
  options: Pick<GuardServerOptions, 'onError' | 'requestId'> = {},
): S {
  assertOptions('guardServer', options, { onError: aFunction, requestId: aRequestId });
  const { onError, requestId } = options;
  const facts = { sentIn: () => ({}) };
  const tellService =
    onError && ((error: ApiError, context: HookContext) => onError(error, context.requestId));
  const told = createContract<HookContext>({ onError: tellService, requestId }, () => {}, facts);
  // A challenge that is there stays, and one that the service does not want is not added.
  const silent = createContract<HookContext>({ challenge: false }, () => {}, facts);
  const tell: GuardServerOptions['onError'] = (error, id) => {
    const context = new HookContext();
    HookContext.noteRequestId(context, id);
    told.report(error, context);
  };
  const answers = createPolicy(told, silent);
  return guardBelow(server, { onError: tell, requestId, answers });
}
