import type { ServerResponse } from 'node:http';
import type { ErrorResponse } from '../../response/error-response.ts';

/** An error response that was decided, and is on its way through the layers of the service. */
export interface Decision {
  readonly response: ErrorResponse;
  /** What these layers have written so far. It counts if it is the body in an encoding. */
  bytes: Buffer;
  stage: 'open' | 'writing' | 'written';
}

/** Kept on a response itself, which costs far less than an entry in a WeakMap for each. */
const settled = Symbol('error-contract.settled');

type Settled = ServerResponse & { [settled]?: true | Decision };

/** Lets the answer of a response pass as it is written from now on. */
export function settle(res: Settled): void {
  res[settled] ??= true;
}

/** Settles a response by what it has to be, whatever is written to it from now on. */
export function settleAs(res: Settled, response: ErrorResponse): void {
  res[settled] = { response, bytes: Buffer.alloc(0), stage: 'open' };
}

/** Whether it is decided what a response is: by the contract, or left to the service on purpose. */
export function isSettled(res: Settled): boolean {
  return res[settled] !== undefined;
}

/** The error response that was decided, if any. */
export function decisionOf(res: Settled): Decision | undefined {
  const state = res[settled];
  return state === true ? undefined : state;
}
