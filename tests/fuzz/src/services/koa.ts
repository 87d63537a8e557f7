import type { AddressInfo } from 'node:net';
import { errorContract } from '@error-contract/koa';
import { bodyParser } from '@koa/bodyparser';
import Koa, { type Context, type Next } from 'koa';
import { buildValue } from '../values/build.ts';
import { bytesOf, headersOf, piecesOf } from './bodies.ts';
import { answeringOf, mapError, onError, throwingOf, within } from './cases.ts';
import { jsonOf } from './json.ts';
import { afterwardsOf, isRaw, writeRaw } from './raw-answers.ts';
import { failingStream, streamOf } from './streams.ts';

type Way = (value: unknown, ctx: Context) => unknown;

const raise = (value: unknown) => {
  throw value;
};

const early: Readonly<Record<string, Way>> = {
  sync: raise,
  async: async (value) => raise(value),
  async rejectLater(value) {
    await new Promise(setImmediate);
    throw value;
  },
  ctxThrow: (value, ctx) => ctx.throw(value as number),
  ctxThrowStatus: (value, ctx) => ctx.throw(409, value as string),
  async afterNext(value) {
    await null;
    raise(value);
  },
  async finally(value) {
    try {
      await Promise.reject(new Error('zZhiddenZz'));
    } finally {
      raise(value);
    }
  },
  async caughtAndRethrown(value) {
    await Promise.reject(value).catch(raise);
  },
  onerror: (value, ctx) => ctx.onerror((value ?? new Error('zZhiddenZz')) as Error),
  onerrorTwice(value, ctx) {
    ctx.onerror((value ?? new Error('zZhiddenZz')) as Error);
    ctx.onerror(value as Error);
  },
  onerrorThenThrow(value, ctx) {
    ctx.onerror((value ?? new Error('zZhiddenZz')) as Error);
    throw value;
  },
  onerrorThenBody(value, ctx) {
    ctx.onerror((value ?? new Error('zZhiddenZz')) as Error);
    ctx.body = 'zZhiddenZz';
  },
  toJSON(value, ctx) {
    ctx.status = 200;
    ctx.body = { toJSON: () => raise(value) };
  },
  stream(value, ctx) {
    ctx.status = 200;
    ctx.body = failingStream(value, []);
  },
  bodyThenThrow(value, ctx) {
    ctx.body = 'zZhiddenZz';
    throw value;
  },
  streamThenThrow(value, ctx) {
    ctx.body = failingStream(value, ['zZhiddenZz']);
    throw value;
  },
};

const late: Readonly<Record<string, Way>> = {
  late(value, ctx) {
    ctx.res.write('partial');
    throw value;
  },
  async lateAsync(value, ctx) {
    ctx.res.write('partial');
    await null;
    throw value;
  },
  headOnly(value, ctx) {
    ctx.res.writeHead(200, { 'Content-Length': '7' });
    throw value;
  },
  doneThenThrow(value, ctx) {
    ctx.res.statusCode = 200;
    ctx.res.end('done');
    throw value;
  },
  streamLate(value, ctx) {
    ctx.body = failingStream(value, ['partial']);
  },
  emit(value, ctx) {
    ctx.body = 'done';
    ctx.app.emit('error', value instanceof Error ? value : new Error('x'), ctx);
  },
  payload(value, ctx) {
    ctx.body = value;
  },
};

async function throwing(ctx: Context): Promise<void> {
  const { way, value, status, prepared } = throwingOf(ctx.req, 'koa');
  const run = early[way];
  if (!run) ctx.status = 200;
  if (!run) return void (await late[way]?.(buildValue(value), ctx));
  ctx.status = status;
  for (const [name, header] of prepared) ctx.set(name, header as string);
  if (way === 'nextTwice') return;
  // http-errors exposes whatever has, or is given, the status of a client error.
  await run(way.startsWith('ctxThrow') ? buildValue(value, true) : buildValue(value), ctx);
}

function answerByFramework(ctx: Context): void {
  const plan = answeringOf(ctx.req, 'koa');
  ctx.status = plan.status;
  if (plan.how === 'framework') ctx.body = plan.encoding === 'none' ? plan.body : bytesOf(plan);
  if (plan.how === 'framework buffer') ctx.body = bytesOf(plan);
  if (plan.how === 'framework json') ctx.body = jsonOf(plan.body);
  if (plan.how === 'framework stream') ctx.body = streamOf(piecesOf(plan));
  for (const [name, value] of headersOf(plan)) ctx.set(name, value as string);
}

function answering(ctx: Context): void {
  const plan = answeringOf(ctx.req, 'koa');
  if (isRaw(plan.how)) {
    ctx.respond = false;
    writeRaw(ctx.res, plan);
  } else answerByFramework(ctx);
  if (ctx.respond === false || plan.after === 'throw') afterwardsOf(ctx.res, plan);
}

const parse = bodyParser({
  jsonLimit: '1kb',
  enableTypes: ['json'],
  jsonStrict: false,
  detectJSON: (ctx) => ctx.path.startsWith('/echo') && Boolean(ctx.is('json')),
});

async function twice(ctx: Context, next: Next): Promise<void> {
  if (!ctx.path.endsWith('/nextTwice')) return next();
  await next();
  await next();
}

async function route(ctx: Context): Promise<unknown> {
  const [, first, id] = ctx.path.split('/');
  if (first === 'throw') return within(ctx.req, 'koa', () => throwing(ctx));
  if (first === 'answer') return answering(ctx);
  const isGet = ctx.method === 'GET' || ctx.method === 'HEAD';
  const isOk = first === 'ok' ? isGet : first === 'echo' && ctx.method === 'POST';
  if (isOk && ctx.path.split('/').length === 3) ctx.body = `ok ${decodeURIComponent(id ?? '')}`;
  return undefined;
}

/** Starts the service with the contract and `onError`, with the log, or without the contract. */
export function listen(variant: 'recorded' | 'logged' | 'plain'): Promise<number> {
  const app = new Koa();
  const told = { onError: (_error: unknown, { ctx }: { ctx?: Context }) => onError(ctx?.req) };
  if (variant !== 'plain') {
    errorContract(app, { mapError, ...(variant === 'recorded' && told) });
  }
  if (variant !== 'logged') app.on('error', () => {});
  app.use(twice).use(parse).use(route);
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () =>
      resolve((server.address() as AddressInfo).port),
    );
  });
}
