import type { ServerResponse } from 'node:http';

/** Responses whose answer is decided: written by the contract, or left alone on purpose. */
const settled = new WeakSet<ServerResponse>();

/** Lets the answer of a response pass as it is written from now on. */
export function settle(res: ServerResponse): void {
  settled.add(res);
}

/** Whether the answer of a response is decided. */
export function isSettled(res: ServerResponse): boolean {
  return settled.has(res);
}
