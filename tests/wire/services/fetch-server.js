import { guardServer } from '@error-contract/fetch/node';
import { createAdaptorServer, getRequestListener } from '@hono/node-server';
import { recordError } from './recorder.js';
import { serverFor } from './servers.js';

/** The Node server of a handler: guarded, but without the contract. */
export function fetchServer(variant, fetch, options) {
  const onError = (error, requestId) => recordError(error, { requestId }, variant);
  const { requestId } = options ?? {};
  const guard = (server) =>
    guardServer(server, { requestId, onError: options?.onError && onError });
  const particular = serverFor(variant, getRequestListener(fetch), guard);
  if (particular) return particular;
  const server = createAdaptorServer({ fetch });
  return options ? guard(server) : server;
}
