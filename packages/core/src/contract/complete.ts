import { challenged } from '../response/challenge.ts';
import type { ErrorContractOptions } from '../response/error-contract-options.ts';
import type { ErrorResponse } from '../response/error-response.ts';
import { identified, requestIdHeader } from '../response/request-id.ts';
import type { Framework } from './framework.ts';
import { HookContext } from './hook-context.ts';
import type { Platform } from './platform.ts';

/** Gives a response what depends on its request: the challenge of a 401, and an id. */
export type Complete<Context, Exchange> = (
  response: ErrorResponse,
  exchange: Exchange,
  context: Context,
) => ErrorResponse;

/** Creates what completes the responses of an app. */
export function createComplete<Context, Exchange>(
  options: ErrorContractOptions<Context>,
  framework: Framework<Context>,
  platform: Platform<Exchange>,
): Complete<Context, Exchange> {
  const name = requestIdHeader(options);
  return (response, exchange, context) => {
    const authorization = () => platform.headerOf(exchange, 'authorization');
    const completed = challenged(response, options, authorization);
    if (name === undefined) return completed;
    const found = identified(completed, name, () => [
      framework.sentHeaderOf?.(context, name),
      platform.sentHeaderOf(exchange, name),
      platform.headerOf(exchange, name),
      framework.requestIdOf?.(context),
    ]);
    HookContext.noteRequestId(context, found.id);
    return found.response;
  };
}
