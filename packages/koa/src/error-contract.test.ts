import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough, Readable } from 'node:stream';
import type { ErrorContractOptions } from '@error-contract/core';
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
): Promise<Response> {
  const app = new Koa();
  app.silent = true;
  errorContract(app, { onError() {}, ...options });
  app.use(middleware);
  server = app.listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}/`, { method, signal: AbortSignal.timeout(5_000) });
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

test('an app with types of its own is one', () => {
  const app = new Koa<{ user: string }, { log(): void }>();
  errorContract(app);
  expect(() => errorContract(app)).toThrow('errorContract was called twice for this app.');
});
