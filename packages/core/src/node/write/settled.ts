import type { ServerResponse } from 'node:http';
import type { ErrorResponse } from '../../response/error-response.ts';

/** An error response that was decided, and is on its way through the layers of the service. */
export interface Decision {
  readonly response: ErrorResponse;
  /** What these layers have written so far. It is sent if it is the body in an encoding. */
  bytes: Buffer;
  encoding: string | undefined;
  stage: 'open' | 'writing' | 'written';
}

const nothing = Buffer.alloc(0);

/** Kept on a response itself, which costs far less than an entry in a WeakMap for each. */
const settled = Symbol('error-contract.settled');

type Settled = ServerResponse & { [settled]?: true | Decision };

/** Lets the answer of a response pass as it is written from now on. */
export function settle(res: Settled): void {
  res[settled] ??= true;
}

/** Settles a response by what it has to be, whatever is written to it from now on. */
export function noteDecision(res: Settled, response: ErrorResponse): Decision {
  const decision: Decision = { response, bytes: nothing, encoding: undefined, stage: 'open' };
  res[settled] = decision;
  return decision;
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
