import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ErrorContractOptions } from '@error-contract/core';
import Koa, { type Middleware } from 'koa';
import { afterEach } from 'vitest';
import { errorContract } from '../error-contract.ts';
import type { KoaContext } from '../koa-context.ts';

const servers = new Set<Server>();

afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers.clear();
});

/** Asks an app, which is changed once it listens. */
export async function ask(
  app: Koa,
  change = () => {},
  path = '/',
  method = 'GET',
): Promise<Response> {
  app.silent = true;
  const server = app.listen(0);
  servers.add(server);
  await once(server, 'listening');
  change();
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}${path}`, { method });
}

/** Asks a Koa app that has the contract and one middleware. */
export function answer(
  middleware: Middleware,
  options: ErrorContractOptions<KoaContext> = {},
  method = 'GET',
  app = new Koa(),
  path = '/',
): Promise<Response> {
  errorContract(app, { onError() {}, ...options });
  app.use(middleware);
  return ask(app, undefined, path, method);
}
