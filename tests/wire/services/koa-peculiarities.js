import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { failingStream } from './answers.js';
import { raise } from './throwables.js';

const missing = new URL('nowhere/secret.txt', import.meta.url);

/** Routes that only Koa can have. */
export function koaPeculiarities(router) {
  router.get('/status/:status', (ctx) => {
    ctx.status = Number(ctx.params.status);
  });
  router.get('/null-body', (ctx) => Object.assign(ctx, { status: 404, body: null }));
  router.get('/throw-status/:status', (ctx) => ctx.throw(Number(ctx.params.status), 'Said so'));
  router.get('/throw-properties', (ctx) => ctx.throw(409, 'Busy', { headers: { 'x-good': '1' } }));
  router.get('/assert', (ctx) => ctx.assert(false, 403, 'Not yours'));
  router.get('/object', (ctx) => Object.assign(ctx, { status: 400, body: { error: 'No' } }));
  router.get('/web-stream', (ctx) => {
    Object.assign(ctx, { status: 409, body: new Blob(['Already there']).stream(), type: 'text' });
  });
  router.get('/failing-stream', (ctx) => Object.assign(ctx, { body: failingStream([]) }));
  router.get('/missing-file', (ctx) => {
    Object.assign(ctx, { body: createReadStream(missing), type: 'text' });
  });
  router.get('/missing-file-read', () => readFile(missing));
  router.get('/failing-answer', (ctx) => {
    Object.assign(ctx, { status: 409, body: failingStream(['partial']) });
  });
  router.get('/message', (ctx) => {
    Object.assign(ctx, { status: 409, message: 'Odd', body: 'Already there' });
  });
  router.get('/respond-false', (ctx) => {
    ctx.respond = false;
    ctx.res.writeHead(409, { 'Content-Type': 'text/plain' }).end('mine');
  });
  router.get('/caught', async (ctx) => {
    try {
      raise('conflict', { ctx });
    } catch {
      ctx.body = 'fine';
    }
  });
}
