import type { IncomingMessage, ServerResponse } from 'node:http';
import { callHook } from '../../contract/call-hook.ts';
import type { ApiError } from '../../error/api-error.ts';
import { createApiError } from '../../error/create-api-error.ts';
import { renderError } from '../../response/render-error.ts';
import { type Identified, identified, requestIdHeader } from '../../response/request-id.ts';
import type { AnswerPolicy } from '../answers/answer-policy.ts';
import { writeErrorResponse } from '../write/write-error-response.ts';
import type { GuardServerOptions } from './guard-server-options.ts';

/** The response of an error, with the id of its request if one is asked for. */
export function answerTo(
  error: ApiError,
  options: GuardServerOptions,
  req?: IncomingMessage,
): Partial<Identified> & Pick<Identified, 'response'> {
  const response = renderError(error);
  const name = requestIdHeader(options);
  return name === undefined ? { response } : identified(response, name, () => [req?.headers[name]]);
}

/** Tells the service after the response is written, so that a failing hook cannot change it. */
export function tell({ onError }: GuardServerOptions, error: ApiError, id?: string): void {
  const told: [ApiError, string?] = id === undefined ? [error] : [error, id];
  if (onError)
    callHook(
      () => onError(...told),
      () => {},
    );
}

/** Answers a request with an error, and closes its connection. */
export function refuse(res: ServerResponse, error: ApiError, options: GuardServerOptions): void {
  if (res.req.httpVersionMajor < 2) res.setHeader('connection', 'close');
  const { response, id } = answerTo(error, options, res.req);
  writeErrorResponse(res, response);
  tell(options, error, id);
}

/** Rewrites refusals, and leaves the service's own answers as they are. */
export function createRefusalPolicy(
  options: GuardServerOptions,
  isRefusal: (res: ServerResponse) => boolean,
): AnswerPolicy {
  const fail = (error: ApiError, { req }: ServerResponse) => {
    const { response, id } = answerTo(error, options, req);
    tell(options, error, id);
    return response;
  };
  return {
    modeOf: (res) => (isRefusal(res) ? 'rewrite' : undefined),
    inspect: () => {},
    rewrite: (res) => fail(createApiError(res.statusCode), res),
    fail: (res, { error }) => fail(error, res),
  };
}
