import type { ServerResponse } from 'node:http';
import { finishDecided } from '../answers/guard-response.ts';
import type { Contract } from '../contract/contract.ts';
import { isClientAbort } from '../contract/is-client-abort.ts';
import { isAnswered } from '../server/socket-response.ts';
import { decisionOf, isSettled } from './settled.ts';
import { writeErrorResponse } from './write-error-response.ts';

/**
 * Answers a failed request: once, whatever else is thrown later, and not at all if the client left.
 */
export function failRequest<Context>(
  contract: Contract<Context>,
  thrown: unknown,
  res: ServerResponse,
  context: Context,
): void {
  if (isAnswered(res.req.socket)) return;
  if (decisionOf(res)) {
    finishDecided(res);
    return;
  }
  if (isSettled(res) && (res.writableEnded || res.destroyed)) return;
  if (isClientAbort(thrown, res.req)) return void res.destroy();
  writeErrorResponse(res, contract.fail(thrown, res, context));
}
