import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import Koa from 'koa';
import { expect, test } from 'vitest';
import { errorContract } from './error-contract.ts';

test('a client that leaves gets no answer, and nobody is told of one', async () => {
  const told: unknown[] = [];
  const app = new Koa();
  app.silent = true;
  errorContract(app, { onError: (error) => void told.push(error) });
  const client = new AbortController();
  const answered = new Promise<void>((resolve) => {
    app.use(async ({ res }) => {
      client.abort();
      await once(res, 'close');
      // By then Koa has answered, if it does.
      setImmediate(resolve);
      client.signal.throwIfAborted();
    });
  });
  const server = app.listen(0);
  const { port } = server.address() as AddressInfo;
  await fetch(`http://localhost:${port}`, { signal: client.signal }).catch(() => undefined);
  await answered;
  expect(told).toEqual([]);
  server.close();
});
