import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServerResponse } from 'node:http';

const clients = new AsyncLocalStorage<AbortSignal | undefined>();
const known = new WeakMap<ServerResponse, AbortSignal>();

/** Nobody gets a response: this is no failure of the service. */
function clientLeft(): Error {
  return Object.assign(new Error('The client went away'), { name: 'AbortError' });
}

function signalOf(response: ServerResponse): AbortSignal {
  const signal = known.get(response);
  if (signal) return signal;
  const left = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) left.abort(clientLeft());
  });
  known.set(response, left.signal);
  return left.signal;
}

/**
 * Answers a request while its client is there. If the client leaves before the response is complete,
 * the running statement of the database is ended, no other begins, and transactions roll back.
 */
export function whileConnected<Result>(response: ServerResponse, answer: () => Result): Result {
  return clients.run(signalOf(response), answer);
}

/** Does what must be done even if the client has left. */
export function evenIfClientLeft<Result>(work: () => Result): Result {
  return clients.run(undefined, work);
}

/** Is aborted when the client of the running request leaves; `undefined` where there is no client. */
export function clientSignal(): AbortSignal | undefined {
  return clients.getStore();
}
