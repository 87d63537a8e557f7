import { ConflictError } from '@error-contract/core';
import Koa, { type Middleware } from 'koa';
import { describe, expect, test } from 'vitest';
import { errorContract } from './error-contract.ts';
import { answer } from './testing/answer.ts';

describe('a composition that is not koa-compose', () => {
  type Compose = (layers: Middleware[]) => (ctx: Koa.Context, next: Koa.Next) => Promise<void>;
  type Then = Promise<void>['then'];
  const conflict = '{"statusCode":409,"message":"Taken","error":"Conflict"}';

  /** Koa 3 takes it as an option, and asks only for a promise from the first of the layers. */
  const composed =
    (wrap: (run: () => unknown) => unknown): Compose =>
    (layers) =>
    async (ctx) => {
      const run = (index: number): unknown =>
        layers[index]?.(ctx as never, () => wrap(() => run(index + 1)) as Promise<void>);
      await run(0);
    };

  /** Calls back, and promises nothing for it. */
  const bare = (run: () => unknown) => ({
    // biome-ignore lint/suspicious/noThenProperty: a thenable is what is tested
    then(...[done, failed]: Parameters<Then>) {
      new Promise((resolve) => resolve(run())).then(done as () => void, failed);
    },
  });

  const rows: [string, Compose, Middleware, number, string][] = [];
  for (const [kind, compose] of [
    ['synchronous', composed((run) => run())],
    ['with a thenable', composed(bare)],
  ] as const) {
    const fail = () => {
      throw new ConflictError('Taken');
    };
    const reject = async () => fail();
    const succeed: Middleware = (ctx) => {
      ctx.body = 'fine';
    };
    rows.push([`${kind}: a success`, compose, succeed, 200, 'fine']);
    rows.push([`${kind}: a throw`, compose, fail, 409, conflict]);
    rows.push([`${kind}: a rejection`, compose, reject, 409, conflict]);
  }

  test.each(rows)('%s', async (_name, compose, middleware, statusCode, body) => {
    const response = await answer(middleware, {}, 'GET', new Koa({ compose } as object));
    expect([response.status, await response.text()]).toEqual([statusCode, body]);
  });
});

test('an app with types of its own is one', () => {
  const app = new Koa<{ user: string }, { log(): void }>();
  errorContract(app);
  expect(() => errorContract(app)).toThrow('errorContract was called twice for this app.');
});
