import type { ServerResponse } from 'node:http';
import type { ErrorResponse } from '../../response/error-response.ts';

/** An error response that is decided, and passes through the layers of the service. */
export interface Decision {
  readonly response: ErrorResponse;
  /** What these layers have written so far. It is sent if it is the encoded body. */
  bytes: Buffer;
  encoding: string | undefined;
  stage: 'open' | 'writing' | 'written';
}

const nothing = Buffer.alloc(0);

/** A property of the response costs far less than an entry in a WeakMap. */
const settled = Symbol('error-contract.settled');

type Settled = ServerResponse & { [settled]?: true | Decision };

/** Lets everything pass that is written to a response from now on. */
export function settle(res: Settled): void {
  res[settled] ??= true;
}

/** Settles a response as an error response, whatever is written to it. The first decision stands. */
export function noteDecision(res: Settled, response: ErrorResponse): Decision {
  const first = decisionOf(res);
  if (first) return first;
  const decision: Decision = { response, bytes: nothing, encoding: undefined, stage: 'open' };
  res[settled] = decision;
  return decision;
}

/** Whether a response is decided: by the contract, or left to the service on purpose. */
export function isSettled(res: Settled): boolean {
  return res[settled] !== undefined;
}

/** The error response that was decided, if any. */
export function decisionOf(res: Settled): Decision | undefined {
  const state = res[settled];
  return state === true ? undefined : state;
}
