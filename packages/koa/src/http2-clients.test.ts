import { EventEmitter, once } from 'node:events';
import { connect, createServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import Koa, { type Middleware } from 'koa';
import { expect, test } from 'vitest';
import { errorContract } from './error-contract.ts';

/** What a service is told where an HTTP/2 client resets its request before the answer. */
async function toldOfReset(layer: Middleware, code: number): Promise<readonly unknown[]> {
  const told: unknown[] = [];
  const app = new Koa();
  errorContract(app, { onError: ({ cause }) => void told.push(cause) });
  const events = new EventEmitter();
  const asked = once(events, 'asked');
  const done = once(events, 'done');
  app.use(async (ctx, next) => {
    events.emit('asked');
    await once(ctx.res, 'close');
    setImmediate(() => events.emit('done'));
    await layer(ctx, next);
  });
  const server = createServer(app.callback()).listen(0);
  const session = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const request = session.request().on('error', () => {});
  await asked;
  request.close(code);
  await done;
  session.destroy();
  server.close();
  return told;
}

const answering: Middleware = (ctx) => {
  ctx.body = 'late';
};

test.each([0, 8])('a reset of an HTTP/2 request is no failure: code %i', async (code) => {
  expect(await toldOfReset(answering, code)).toEqual([]);
});
