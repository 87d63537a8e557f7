import { EventEmitter, once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import type { ErrorContractOptions } from '@error-contract/core';
import Koa, { type Middleware } from 'koa';
import { describe, expect, test } from 'vitest';
import type { KoaContext } from './koa-context.ts';
import { answer } from './testing/answer.ts';

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

test('a body stream is sent after headers that went out before it', async () => {
  const response = await answer((ctx) => {
    ctx.body = Readable.from(['data: 1\n\n']);
    ctx.flushHeaders();
  });
  expect([response.status, await response.text()]).toEqual([200, 'data: 1\n\n']);
});

test('a HEAD whose body is its own request is answered', async () => {
  const echo: Middleware = (ctx) => {
    ctx.body = ctx.req;
  };
  expect((await answer(echo, {}, 'HEAD')).status).toBe(200);
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

test('a client that leaves cancels the web stream of a body', async () => {
  const body = new EventEmitter();
  const cancelled = once(body, 'cancel');
  const response = await answer((ctx) => {
    ctx.body = new ReadableStream({
      start: (it) => it.enqueue(Buffer.from('first')),
      cancel: () => void body.emit('cancel'),
    });
  });
  await response.body?.cancel();
  await cancelled;
});

test('a path that does not decode is for a middleware to answer', async () => {
  const response = await answer(
    (ctx) => {
      ctx.body = ctx.req.url;
    },
    {},
    'GET',
    new Koa(),
    '/%zz',
  );
  expect([response.status, await response.text()]).toEqual([200, '/%zz']);
});

test('a status that Node cuts to an integer is that one', async () => {
  const response = await answer((ctx) => {
    ctx.res.statusCode = '404' as never;
    ctx.res.end('Gone fishing');
  });
  expect(await response.json()).toMatchObject({ statusCode: 404, message: 'Gone fishing' });
});
