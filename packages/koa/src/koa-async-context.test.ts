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

test.each(['onError', 'mapError', 'mapAnswer', 'responses', 'onDeviation'])(
  'a hook sees it that is the only one: %s',
  async (name) => {
    const seen: unknown[] = [];
    const app = new Koa();
    errorContract(app, { [name]: () => void seen.push(storage.getStore()) });
    app.use(opening).use((ctx) => {
      if (ctx.path === '/thrown') throw shared;
      ctx.status = 400;
      ctx.body = { error: 'invalid_grant' }; // kept by its form, and told
    });
    await ask(app, undefined, '/thrown');
    await ask(app, undefined, '/answered');
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).not.toContain(undefined);
  },
);

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
