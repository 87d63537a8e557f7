import { once } from 'node:events';
import { errorContract } from '@error-contract/koa';
import { bodyParser } from '@koa/bodyparser';
import { createEnds, createSignal, failing, thrown } from './thrown.js';

const routes = {
  '/answer': (ctx) => Object.assign(ctx, { status: 500, body: { oops: true } }),
  '/own'(ctx) {
    Object.assign(ctx, { status: 500, body: { oops: true } });
    ctx.app.emit('error', new Error('handled'), ctx);
  },
  '/sent'(ctx) {
    ctx.status = 200;
    ctx.flushHeaders();
    throw new Error('late');
  },
  '/by-hand': (ctx) => ctx.onerror(new Error('by hand')),
  '/frozen'() {
    throw Object.freeze(new Error('frozen'));
  },
  '/bigint'() {
    throw 10n;
  },
  '/null'() {
    throw null;
  },
};

function answer(ctx) {
  const [, kind, name] = decodeURIComponent(ctx.path).split('/');
  if (kind === 'throw') throw thrown[name]();
  if (kind === 'refused') ctx.status = 409;
  if (kind === 'stream' || kind === 'refused') ctx.body = failing(name === 'late');
  else return routes[ctx.path]?.(ctx);
}

function lineOf(error, ctx) {
  const { message, status, expose, headerSent } = error;
  const kind = Object.prototype.toString.call(error);
  return { kind, message, status, expose, headerSent, hasContext: Boolean(ctx?.req) };
}

/** Starts a service whose `error` events are kept, or what its default listener prints. */
export async function start(moduleName, options, { silent, isPrinted } = {}) {
  const { default: Koa } = await import(moduleName);
  const app = new Koa();
  const ends = createEnds();
  const reached = createSignal();
  const lines = [];
  if (options) errorContract(app, options);
  if (silent) app.silent = true;
  const logged = createSignal();
  const keep = (line) => {
    lines.push(line);
    logged.fire();
  };
  if (!isPrinted) app.on('error', (error, ctx) => keep(lineOf(error, ctx)));
  app.use((ctx, next) => {
    ends.watch(ctx.res);
    if (ctx.path === '/upload') setImmediate(reached.fire);
    return next();
  });
  app.use(bodyParser()).use(answer);
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { error } = console;
  console.error = (text) => keep(String(text).trim().split('\n', 1)[0]);
  return {
    port: server.address().port,
    reached: reached.fired,
    logged: logged.fired,
    async end() {
      await ends.all();
      console.error = error;
      server.close();
      return lines;
    },
  };
}
