import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough, Readable } from 'node:stream';
import { ConflictError, type ErrorContractOptions } from '@error-contract/core';
import Koa, { type Middleware } from 'koa';
import { afterEach, describe, expect, test } from 'vitest';
import { errorContract } from './error-contract.ts';
import type { KoaContext } from './koa-context.ts';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function answer(
  middleware: Middleware,
  options: ErrorContractOptions<KoaContext> = {},
  method = 'GET',
  app = new Koa(),
): Promise<Response> {
  app.silent = true;
  errorContract(app, { onError() {}, ...options });
  app.use(middleware);
  server = app.listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}/`, { method });
}

const failing = () =>
  new Readable({
    read() {
      this.destroy(new Error('secret'));
    },
  });

const hidden =
  '{"statusCode":500,"message":"An unexpected error occurred. If this persists, contact support.","error":"Internal Server Error"}';

describe('an answer comes', () => {
  const circular: Record<string, unknown> = {};
  circular.self = circular;
  const rows: [string, number, Middleware, ErrorContractOptions<KoaContext>?][] = [
    [
      'a stream that fails before its first byte',
      500,
      (ctx) => {
        ctx.body = failing();
      },
    ],
    [
      'a stream that is gone',
      500,
      (ctx) => {
        ctx.body = failing().destroy();
      },
    ],
    [
      'a web stream that fails',
      500,
      (ctx) => {
        ctx.body = new ReadableStream({ start: (it) => it.error(new Error('secret')) });
      },
    ],
    [
      'a body whose toJSON throws null',
      500,
      (ctx) => {
        ctx.body = {
          toJSON() {
            throw null;
          },
        };
      },
    ],
    [
      'a body that is circular',
      500,
      (ctx) => {
        ctx.body = circular;
      },
    ],
    [
      'an error body that is circular, reported',
      500,
      (ctx) => {
        ctx.status = 400;
        ctx.body = circular;
      },
      { responses: 'report' },
    ],
    [
      'an error body that is a stream which fails',
      409,
      (ctx) => {
        ctx.status = 409;
        ctx.body = failing();
      },
    ],
    [
      'an error body that is a stream which never ends',
      409,
      (ctx) => {
        ctx.status = 409;
        ctx.body = new PassThrough();
      },
    ],
    [
      'null',
      500,
      () => {
        throw null;
      },
    ],
    [
      'a Trailer beside no body',
      500,
      (ctx) => {
        ctx.set('Trailer', 'X-Sum');
        ctx.body = null;
      },
    ],
  ];
  test.each(rows)('%s', async (_name, statusCode, middleware, options) => {
    const response = await answer(middleware, options);
    const body =
      statusCode === 500 ? hidden : '{"statusCode":409,"message":"Conflict","error":"Conflict"}';
    expect([response.status, await response.text()]).toEqual([statusCode, body]);
  });
});

test('a HEAD whose body stream fails ends nothing', async () => {
  expect(
    (
      await answer(
        (ctx) => {
          ctx.body = failing();
        },
        {},
        'HEAD',
      )
    ).status,
  ).toBe(200);
});

test.each([204, 304])('a %i ends nothing whose web stream fails', async (status) => {
  const response = await answer((ctx) => {
    ctx.status = status;
    ctx.body = new ReadableStream({ start: (it) => it.error(new Error('secret')) });
  });
  expect(response.status).toBe(status);
});

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
