import { routeNotFound } from '@error-contract/core/adapter';
import { errorContract, readJson } from '@error-contract/fetch';
import { guardServer } from '@error-contract/fetch/node';
import { type Listening, listening } from '@error-contract/harness/listen';
import { createAdaptorServer } from '@hono/node-server';
import { throwableFor } from '../throwables.ts';

async function handle(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const [, name] = /^\/fail\/([\w-]+)$/.exec(pathname) ?? [];
  if (name && request.method !== 'POST') throw throwableFor(name);
  if (request.method !== 'POST' || pathname !== '/things') throw routeNotFound();
  await readJson(request, { limit: 100 });
  return Response.json({ id: 'thing_1' }, { status: 201 });
}

/** Starts a service without a framework that fails on request. */
export function startFetch(): Promise<Listening> {
  const server = createAdaptorServer({ fetch: errorContract(handle, { onError: () => {} }) });
  guardServer(server as Parameters<typeof guardServer>[0]);
  return listening(server.listen(0, '127.0.0.1') as Parameters<typeof listening>[0]);
}
