import { AsyncLocalStorage } from 'node:async_hooks';
import type { ErrorContractOptions } from '@error-contract/core';
import Koa, { type Middleware } from 'koa';
import { expect, test } from 'vitest';
import { errorContract } from './error-contract.ts';
import type { KoaContext } from './koa-context.ts';
import { ask } from './testing/answer.ts';

const storage = new AsyncLocalStorage<string>();
const opening: Middleware = (ctx, next) => storage.run(ctx.path, next);
const shared = new Error('secret');

const rows: [string, Middleware][] = [
  [
    'a layer that throws at once',
    () => {
      throw shared;
    },
  ],
  [
    'a layer that rejects',
    async () => {
      await null;
      throw shared;
    },
  ],
  [
    'an answer',
    async (ctx) => {
      await null;
      ctx.status = 409;
    },
  ],
  ['an unknown route', (_ctx, next) => next()],
];

/** An app that opens the storage in a layer, and the stores that its hooks saw. */
function watched(layer: Middleware, options: ErrorContractOptions<KoaContext> = {}) {
  const seen: unknown[] = [];
  const note = () => void seen.push(storage.getStore());
  const app = new Koa();
  errorContract(app, { onError: note, mapError: note, onDeviation: note, ...options });
  app.use(opening).use(layer);
  return { app, seen };
}

test.each(rows)('hooks see the storage that a layer opened: %s', async (_name, layer) => {
  for (const responses of ['rewrite', 'report'] as const) {
    const { app, seen } = watched(layer, { responses });
    await ask(app, undefined, '/one');
    await ask(app, undefined, '/two');
    expect([...new Set(seen)]).toEqual(['/one', '/two']);
  }
});

test('the layer that replaced an error is where the request failed', async () => {
  const { app, seen } = watched((_ctx, next) =>
    storage.run('inner', next).catch(() => {
      throw new Error('another');
    }),
  );
  app.use(() => {
    throw shared;
  });
  await ask(app, undefined, '/one');
  expect([...new Set(seen)]).toEqual(['/one']);
});
