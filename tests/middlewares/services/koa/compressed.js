import compress from 'koa-compress';
import { answers, errors, failingStream, long, streamOf, successes } from '../bodies.js';

function prepare(ctx, bodyOf = (body) => body) {
  const [status, type, body] = answers.get(ctx.params.name);
  Object.assign(ctx, { status, body: bodyOf(body) });
  ctx.set('Content-Type', type);
}

function mountRoutes(router) {
  router.get('/throw/:name', (ctx) => {
    throw errors.get(ctx.params.name)();
  });
  router.get('/pass/:name', (ctx) => ctx.throw(errors.get(ctx.params.name)()));
  router.get('/answer/:name', (ctx) => prepare(ctx));
  router.get('/end/:name', (ctx) => prepare(ctx, (body) => Buffer.from(body)));
  router.get('/head/:name', (ctx) => {
    prepare(ctx);
    ctx.length = Buffer.byteLength(ctx.body);
  });
  router.get('/stream/:name', (ctx) => prepare(ctx, streamOf));
  router.get('/ok/:name', (ctx) => {
    const [type, body] = successes.get(ctx.params.name);
    ctx.body = body;
    ctx.set('Content-Type', type);
  });
  router.get('/ok-stream', (ctx) => Object.assign(ctx, { body: streamOf(long), type: 'text' }));
  router.get('/late', (ctx) => Object.assign(ctx, { body: failingStream(), type: 'text' }));
}

export function mountCompression(app, router, _kit, install) {
  app.use(compress());
  install();
  mountRoutes(router);
}

export function mountCompressionAfter(app, router) {
  app.use(compress());
  mountRoutes(router);
}
