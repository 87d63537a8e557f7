import type { ServerResponse } from 'node:http';
import { finishDecided } from '../answers/guard-response.ts';
import { isClientAbort } from '../contract/is-client-abort.ts';
import type { Contract } from '../contract/node-contract.ts';
import { isAnswered } from '../server/socket-response.ts';
import { decisionOf, isSettled } from './settled.ts';
import { writeErrorResponse } from './write-error-response.ts';

/**
 * Answers a failed request: once, whatever else is thrown later, and not at all if the client left.
 * What answers nothing is only logged.
 */
export function failRequest<Context>(
  contract: Contract<Context>,
  thrown: unknown,
  res: ServerResponse,
  context: Context,
): void {
  const isOver = isAnswered(res.req.socket);
  const isLeft = isSettled(res) && (res.writableEnded || res.destroyed);
  const decision = decisionOf(res);
  if (!isOver && !isLeft && !decision && !isClientAbort(thrown, res.req)) {
    writeErrorResponse(res, contract.fail(thrown, res, context));
    return;
  }
  contract.log(thrown, res, context);
  if (isOver) return;
  if (decision) finishDecided(res);
  else if (!isLeft) res.destroy();
}
