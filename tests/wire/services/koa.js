import { errorContract } from '@error-contract/koa';
import { bodyParser } from '@koa/bodyparser';
import Router from '@koa/router';
import mount from 'koa-mount';
import { answers, failingStream, prepared, streamOf } from './answers.js';
import { bodyFor } from './bodies.js';
import { koaPeculiarities } from './koa-peculiarities.js';
import { koaValidated } from './koa-validated.js';
import { caseOf, recordLog, watch } from './recorder.js';
import { serverFor } from './servers.js';
import { raise, reject, valueFor } from './throwables.js';

function mountThrowing(router) {
  router.get('/throw/:name', (ctx) => raise(ctx.params.name, { ctx }));
  router.get('/reject/:name', (ctx) => reject(ctx.params.name, { ctx }));
  router.get('/pass/:name', (ctx) => ctx.throw(valueFor(ctx.params.name, { ctx })));
  router.get('/prepared/:name', (ctx) => {
    ctx.status = 206;
    ctx.body = 'abc';
    ctx.set(prepared);
    raise(ctx.params.name, { ctx });
  });
  router.get('/challenged/:name', (ctx) => {
    ctx.set({ 'WWW-Authenticate': 'Basic realm="x"', 'Retry-After': '99' });
    raise(ctx.params.name, { ctx });
  });
  router.get('/status-first/:name', (ctx) => {
    ctx.status = 404;
    raise(ctx.params.name, { ctx });
  });
}

function mountLate(router) {
  router.get('/late/:name', (ctx) => {
    ctx.res.writeHead(200, { 'Content-Type': 'text/plain' });
    ctx.res.write('partial');
    raise(ctx.params.name, { ctx });
  });
  router.get('/late-stream', (ctx) => {
    ctx.body = failingStream(['partial']);
  });
}

function prepare(ctx, body) {
  const { status, type, headers } = answers.get(ctx.params.name);
  ctx.status = status;
  ctx.body = body;
  if (type) ctx.type = type;
  ctx.set(headers);
}

function mountAnswers(router) {
  router.get('/answer/:name', (ctx) => prepare(ctx, answers.get(ctx.params.name).body));
  router.get('/handled/:name', (ctx) => {
    try {
      raise(ctx.params.name, { ctx });
    } catch (error) {
      Object.assign(ctx, { status: 409, body: 'Handled' });
      ctx.app.emit('error', error, ctx);
    }
  });
  router.get('/answer-stream/:name', (ctx) => {
    prepare(ctx, streamOf(answers.get(ctx.params.name).body));
  });
}

function mountSuccesses(router) {
  const bodies = { json: { a: '\u00fc' }, text: 'text', buffer: Buffer.from([0, 255]) };
  for (const [name, body] of Object.entries(bodies)) {
    router.get(`/ok/${name}`, (ctx) => Object.assign(ctx, { body }));
  }
  router.get('/ok/stream', (ctx) => Object.assign(ctx, { body: streamOf('streamed') }));
  router.get('/ok/created', (ctx) => {
    Object.assign(ctx, { status: 201, body: { id: 1 } }).set('Location', '/1');
  });
  router.get('/ok/empty', (ctx) => Object.assign(ctx, { status: 204 }));
  router.get('/ok/cached', (ctx) => {
    Object.assign(ctx, { status: 200, etag: 'a' });
    if (ctx.fresh) ctx.status = 304;
    else ctx.body = { a: 1 };
  });
  router.get('/ok/redirect', (ctx) => ctx.redirect('/ok/json'));
  router.get('/ok/headers', (ctx) => {
    ctx.respond = false;
    ctx.res.writeHead(200, 'Fine', { 'X-A': 'b' }).end('x');
  });
}

function mountBodies(router) {
  router.get('/body/:kind', async (ctx) => {
    const { moment } = ctx.query;
    ctx.type = 'bin';
    ctx.body = await bodyFor(ctx.params.kind, moment, caseOf({ ctx }), ctx.res);
  });
  const parse = (jsonLimit) => bodyParser({ jsonLimit, enableTypes: ['json'] });
  router.post('/echo', parse('1kb'), (ctx) => {
    ctx.body = JSON.stringify(ctx.request.body ?? null);
    ctx.type = 'json';
  });
  const watched = (ctx, next) => next(watch(ctx.req));
  router.post('/upload', watched, parse('10kb'), (ctx) => Object.assign(ctx, { body: {} }));
}

function nested() {
  const router = new Router();
  router.get('/throw/:name', (ctx) => raise(ctx.params.name, { ctx }));
  router.get('/reject/:name', (ctx) => reject(ctx.params.name, { ctx }));
  router.get('/answer/text', (ctx) => Object.assign(ctx, { status: 409, body: 'Already there' }));
  return router;
}

function createRoutes() {
  const router = new Router();
  mountThrowing(router);
  mountLate(router);
  mountAnswers(router);
  mountSuccesses(router);
  mountBodies(router);
  koaPeculiarities(router);
  koaValidated(router);
  return router.use('/router', nested().routes());
}

export async function load(moduleName) {
  const { default: Koa } = await import(moduleName);
  return (options, variant) => {
    const app = new Koa();
    app.on('error', (error, ctx) => recordLog(caseOf({ ctx }), error));
    if (options) errorContract(app, options);
    const router = createRoutes();
    const sub = nested();
    app.use(mount('/sub', new Koa().use(sub.routes()).use(sub.allowedMethods())));
    app.use(router.routes()).use(router.allowedMethods());
    return serverFor(variant, app.callback()) ?? app;
  };
}
