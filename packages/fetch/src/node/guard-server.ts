import type { ServerResponse } from 'node:http';
import type { ApiError, ErrorResponse } from '@error-contract/core';
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
  noteHandled,
  sentStatus,
} from '@error-contract/core/node';
import { aFunction, assertOptions } from '@error-contract/core/options';

/** A request that has reached a handler has this. */
const reached: unique symbol = Symbol.for('error-contract.reached') as never;

const ownHeaders = ['cache-control', 'content-length', 'content-type', 'x-content-type-options'];

/**
 * The response of the contract, if that has written an answer, and the service has not only written
 * one like it.
 */
function ownResponse({ text = '', statusCode, headers }: Answer): ErrorResponse | undefined {
  if (headers['x-content-type-options'] !== 'nosniff') return undefined;
  if (headers['cache-control'] !== 'no-store') return undefined;
  if (!text.startsWith(`{"statusCode":${statusCode},"message":`)) return undefined;
  const own = ownHeaders.filter((name) => headers[name] !== undefined);
  const sent = own.map((name) => [name, String(headers[name])]);
  return { statusCode, headers: Object.fromEntries(sent), body: text };
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

/** Hono's server does not say that it could not make a URL of the target: whoever tries, finds out. */
function noteUrlFault(res: ServerResponse): void {
  const { url = '' } = res.req;
  if (url.startsWith('/')) return;
  try {
    new URL(url);
  } catch (fault) {
    noteHandled(res, fault);
  }
}

function createPolicy(contract: Contract<HookContext>): AnswerPolicy {
  return {
    modeOf: () => 'rewrite',
    inspect: () => {},
    rewrite: (res, body) => {
      const headers = { ...res.getHeaders(), ...Object.fromEntries(body.headers) };
      const encoding = headers['content-encoding'];
      const text = body.text(encoding === undefined ? undefined : String(encoding));
      const answer = { statusCode: sentStatus(res), headers, text };
      // Written by the contract, it is not lost where the client still sends.
      const own = ownResponse(answer);
      if (own || !isOfServer(res, answer)) return own;
      noteUrlFault(res);
      return contract.rewrite(answer, res, new HookContext());
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
  const tell =
    onError && ((error: ApiError, context: HookContext) => onError(error, context.requestId));
  const contract = createContract<HookContext>({ onError: tell, requestId }, () => {}, facts);
  const report: GuardServerOptions['onError'] = (error, id) => {
    const context = new HookContext();
    HookContext.noteRequestId(context, id);
    contract.report(error, context);
  };
  return guardBelow(server, { onError: report, requestId, answers: createPolicy(contract) });
}
