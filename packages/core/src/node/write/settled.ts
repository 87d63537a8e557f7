import type { ServerResponse } from 'node:http';

/** Set on a response itself, which costs far less than an entry in a WeakSet for each. */
const settled = Symbol('error-contract.settled');

type Settled = ServerResponse & { [settled]?: true };

/** Lets the answer of a response pass as it is written from now on: it is decided. */
export function settle(res: Settled): void {
  res[settled] = true;
}

/** Whether the answer of a response is decided: by the contract, or left alone on purpose. */
export function isSettled(res: Settled): boolean {
  return res[settled] === true;
}
