import { PassThrough, Readable } from 'node:stream';
import type { Middleware } from 'koa';
import { describe, expect, test } from 'vitest';
import { answer } from './testing/answer.ts';

const failing = () =>
  new Readable({
    read() {
      this.destroy(new Error('secret'));
    },
  });

const hidden =
  '{"statusCode":500,"message":"An unexpected error occurred. If this persists, contact support.","error":"Internal Server Error"}';

describe('a body whose source fails', () => {
  test.each<[string, Middleware]>([
    [
      'that is piped into it before',
      (ctx) => {
        ctx.body = failing();
        ctx.body = (ctx.body as Readable).pipe(new PassThrough());
      },
    ],
    [
      'that is piped into it later',
      (ctx) => {
        const source = failing();
        ctx.body = source;
        ctx.body = new PassThrough();
        source.pipe(ctx.body as PassThrough);
      },
    ],
  ])('%s', async (_name, middleware) => {
    const response = await answer(middleware);
    expect([response.status, await response.text()]).toEqual([500, hidden]);
  });

  test('that does not feed it', async () => {
    const response = await answer((ctx) => {
      const abandoned = failing();
      ctx.body = abandoned;
      ctx.body = Readable.from(['fine']);
      abandoned.resume();
    });
    expect([response.status, await response.text()]).toEqual([200, 'fine']);
  });
});
