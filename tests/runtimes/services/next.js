import { errorContract } from '@error-contract/fetch';
import { guardServer } from '@error-contract/fetch/node';
import { serve } from '@hono/node-server';
import { route } from './routes.js';

/** A route handler, as Next calls it: with a request, and with the promise of its parameters. */
const GET = errorContract(async (request, { params }) => {
  await params;
  return route(request);
});

export function start() {
  const fetch = (request) => GET(request, { params: Promise.resolve({ id: '1' }) });
  return new Promise((resolve) => {
    guardServer(serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(port)));
  });
}
