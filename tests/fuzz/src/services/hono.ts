import { readJson } from '@error-contract/fetch';
import { errorContract, type HonoContext } from '@error-contract/fetch/hono';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono, type Next } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { StatusCode } from 'hono/utils/http-status';
import { marks } from '../plans/marks.ts';
import { buildValue } from '../values/build.ts';
import { bodyOf } from './bodies.ts';
import { answeringOf, throwingOf } from './cases.ts';
import { hiddenError, raise, type Ways } from './failing.ts';
import { optionsOf, type Variant } from './listen.ts';
import { afterwardsOf, answered, pairsOf, webBodyOf } from './web-answers.ts';
import { earlyWebWays, lateWebWays } from './web-failing.ts';
import { incomingIn, listenWeb } from './web-server.ts';

type Bound = { Bindings: HttpBindings };
type C = Context<Bound>;

const early: Ways<C> = {
  ...earlyWebWays,
  async caughtAndRethrown(value) {
    await Promise.reject(value).catch(raise);
  },
  setThenThrow(value, c) {
    c.res = c.text(marks.hidden);
    throw value;
  },
  exception: (value) => raise(new HTTPException(409, { cause: value })),
  // The places below throw where the handler has passed.
  beforeNext: (_, c) => c.text(marks.hidden),
  afterNext: (_, c) => c.text(marks.hidden),
  nextTwice: (_, c) => c.text(marks.hidden),
};

/** Where something is thrown: beside the handler, or in an app below. */
const below = new Set(['onError', 'onErrorAsync', 'mounted', 'basePath']);

function throwing(c: C): unknown {
  const { way, value, status, prepared } = throwingOf(c.env.incoming);
  const thrown = buildValue(value);
  if (below.has(way)) throw thrown;
  const run = early[way];
  if (!run) return lateWebWays[way]?.(thrown, undefined);
  c.status(status as StatusCode);
  for (const [name, header] of prepared) {
    for (const one of [header].flat()) c.header(name, one as string, { append: true });
  }
  return run(thrown, c);
}

async function around(c: C, next: Next): Promise<void> {
  const { way, value } = throwingOf(c.env.incoming);
  if (way === 'beforeNext') throw buildValue(value);
  await next();
  if (way === 'afterNext') throw buildValue(value);
  if (way === 'nextTwice') await next();
}

function answering(c: C): Response {
  const plan = answeringOf(c.env.incoming);
  if (!plan.how.startsWith('framework')) return answered(plan);
  c.status(plan.status as StatusCode);
  for (const [name, value] of pairsOf(plan)) c.header(name, value, { append: true });
  const response =
    plan.how === 'framework json'
      ? c.json(bodyOf(plan) as object)
      : c.body(webBodyOf(plan) as ArrayBuffer);
  return afterwardsOf(response, plan);
}

function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}

/** An id that does not decode makes an unknown route. */
const decodable = (c: C, next: Next) => (isDecodable(c.req.path) ? next() : c.notFound());
const ok = (c: C) => c.text(`ok ${c.req.param('id')}`);

function mountBelow(app: Hono<Bound>): void {
  const failing = (path: string) => new Hono<Bound>().all(path, throwing as never);
  app.route(
    '/throw',
    failing('/onError').onError(() => raise(hiddenError())),
  );
  app.route(
    '/throw',
    failing('/onErrorAsync').onError(async () => raise(hiddenError())),
  );
  app.basePath('/throw').all('/basePath', throwing as never);
  app.mount('/throw/mounted', failing('*').fetch, { replaceRequest: false });
}

/** Starts a variant of the service. */
export function listen(variant: Variant): Promise<number> {
  const app = new Hono<Bound>();
  if (variant !== 'plain') {
    const requestOf = ({ env }: HonoContext<Bound>) => incomingIn(env);
    errorContract(app, optionsOf(variant, requestOf));
  }
  app.use('/throw/*', around);
  mountBelow(app);
  app.all('/throw/:way', throwing as never);
  app.all('/answer', answering);
  app.get('/ok/:id', decodable, ok);
  app.post('/echo/:id', decodable, async (c) => {
    await readJson(c.req.raw, { limit: 1_024 });
    return ok(c);
  });
  return listenWeb(variant, app.fetch as never);
}
