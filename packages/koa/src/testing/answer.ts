import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ErrorContractOptions } from '@error-contract/core';
import Koa, { type Middleware } from 'koa';
import { afterEach } from 'vitest';
import { errorContract } from '../error-contract.ts';
import type { KoaContext } from '../koa-context.ts';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Asks a Koa app that has the contract and one middleware. */
export async function answer(
  middleware: Middleware,
  options: ErrorContractOptions<KoaContext> = {},
  method = 'GET',
  app = new Koa(),
  path = '/',
): Promise<Response> {
  app.silent = true;
  errorContract(app, { onError() {}, ...options });
  app.use(middleware);
  server = app.listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}${path}`, { method });
}
