import { errorContract } from '@error-contract/koa';
import { bodyParser } from '@koa/bodyparser';
import Koa, { type Context, type Next } from 'koa';
import { marks } from '../plans/marks.ts';
import { buildValue } from '../values/build.ts';
import { bodyOf, headersOf } from './bodies.ts';
import { answeringOf, throwingOf, within } from './cases.ts';
import { asError, earlyWays, hiddenError, lateWays, raise, type Ways } from './failing.ts';
import { listenOn, optionsOf, type Variant } from './listen.ts';
import { afterwardsOf, isRaw, writeRaw } from './raw-answers.ts';
import { failingStream } from './streams.ts';

/** Koa takes `null` and `undefined` for no error. */
const onerror = (value: unknown, ctx: Context) => ctx.onerror((value ?? hiddenError()) as Error);

const early: Ways<Context> = {
  ...earlyWays,
  ctxThrow: (value, ctx) => ctx.throw(value as number),
  ctxThrowStatus: (value, ctx) => ctx.throw(409, value as string),
  async afterNext(value) {
    await null;
    raise(value);
  },
  async finally(value) {
    try {
      await Promise.reject(hiddenError());
    } finally {
      raise(value);
    }
  },
  async caughtAndRethrown(value) {
    await Promise.reject(value).catch(raise);
  },
  onerror,
  onerrorTwice(value, ctx) {
    onerror(value, ctx);
    ctx.onerror(value as Error);
  },
  onerrorThenThrow(value, ctx) {
    onerror(value, ctx);
    throw value;
  },
  onerrorThenBody(value, ctx) {
    onerror(value, ctx);
    ctx.body = marks.hidden;
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
    ctx.body = marks.hidden;
    throw value;
  },
  streamThenThrow(value, ctx) {
    ctx.body = failingStream(value, [marks.hidden]);
    throw value;
  },
};

const late: Ways<Context> = {
  ...lateWays<Context>(({ res }) => res),
  doneThenThrow(value, ctx) {
    ctx.res.end('done');
    throw value;
  },
  streamLate(value, ctx) {
    ctx.body = failingStream(value, ['partial']);
  },
  emit(value, ctx) {
    ctx.body = 'done';
    ctx.app.emit('error', asError(value), ctx);
  },
  payload(value, ctx) {
    ctx.body = value;
  },
};

async function throwing(ctx: Context): Promise<void> {
  const { way, value, status, prepared } = throwingOf(ctx.req);
  const run = early[way];
  ctx.status = run ? status : 200;
  if (!run) return void (await late[way]?.(buildValue(value), ctx));
  for (const [name, header] of prepared) ctx.set(name, header as string);
  // http-errors exposes every error with a 4xx status.
  await run(way.startsWith('ctxThrow') ? buildValue(value, true) : buildValue(value), ctx);
}

function answerByFramework(ctx: Context): void {
  const plan = answeringOf(ctx.req);
  ctx.status = plan.status;
  if (plan.how !== 'framework status only') ctx.body = bodyOf(plan);
  for (const [name, value] of headersOf(plan)) ctx.set(name, value as string);
}

function answering(ctx: Context): void {
  const plan = answeringOf(ctx.req);
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

/** An id that does not decode makes an unknown route. */
function decoded(id: string): string | undefined {
  try {
    return decodeURIComponent(id);
  } catch {
    return undefined;
  }
}

async function route(ctx: Context): Promise<unknown> {
  const [, first, id] = ctx.path.split('/');
  if (first === 'throw') return within(ctx.req, () => throwing(ctx));
  if (first === 'answer') return answering(ctx);
  const isGet = ctx.method === 'GET' || ctx.method === 'HEAD';
  const isOk = first === 'ok' ? isGet : first === 'echo' && ctx.method === 'POST';
  const name = decoded(id ?? '');
  if (isOk && name !== undefined && ctx.path.split('/').length === 3) ctx.body = `ok ${name}`;
  return undefined;
}

/** Starts a variant of the service. */
export function listen(variant: Variant): Promise<number> {
  const app = new Koa();
  if (variant !== 'plain') {
    errorContract(
      app,
      optionsOf(variant, ({ ctx }: { ctx?: Context }) => ctx?.req),
    );
  }
  if (variant !== 'logged') app.on('error', () => {});
  app.use(twice).use(parse).use(route);
  return listenOn(app);
}
