import { pipeline, Readable } from 'node:stream';
import { errorContract } from '@error-contract/express';
import express from 'express';
import { buildValue } from '../values/build.ts';
import { bodyOf, headersOf } from './bodies.ts';
import { answeringOf, throwingOf, thrownBy, within } from './cases.ts';
import { earlyWays, hiddenError, lateWays, raise, type Way, type Ways } from './failing.ts';
import { listenOn, optionsOf, type Variant } from './listen.ts';
import { afterwardsOf, isRaw, writeRaw } from './raw-answers.ts';
import { failingStream } from './streams.ts';

type Req = express.Request;
type Res = express.Response;
type Next = (error?: unknown) => void;
interface Given {
  readonly res: Res;
  readonly next: Next;
}

/** The handler fails, and then an error middleware fails with the value. */
const refuse: Way<Given> = (_value, { next }) => next(hiddenError());

const early: Ways<Given> = {
  ...earlyWays,
  next: (value, { next }) => next(value),
  nextLater: (value, { next }) => setImmediate(next, value),
  nextTwice(value, { next }) {
    next(value);
    next(value);
  },
  nextThenThrow(value, { next }) {
    next(value);
    throw value;
  },
  nextThenDone(value, { res, next }) {
    next(value);
    if (!res.headersSent) res.end('done');
  },
  router: raise,
  subApp: raise,
  errorMiddleware: refuse,
  errorMiddlewareNext: refuse,
  errorMiddlewareAsync: refuse,
  toJSON: (value, { res }) => res.json({ toJSON: () => raise(value) }),
  stream: (value, { res, next }) => failingStream(value, []).on('error', next).pipe(res),
  pipeline: (value, { res, next }) => pipeline(failingStream(value, []), res, next),
};

const late: Ways<Given> = {
  ...lateWays<Given>(({ res }) => res),
  lateNext(value, { res, next }) {
    res.write('partial');
    next(value);
  },
  doneThenThrow(value, { res }) {
    res.send('done');
    throw value;
  },
  doneThenNext(value, { res, next }) {
    res.end('done');
    next(value);
  },
  streamLate(value, { res, next }) {
    failingStream(value, ['partial']).on('error', next).pipe(res.type('text'));
  },
  payload: (value, { res }) => res.send(value as object),
  // Reached only if the callback of the parameter did not fail.
  param: (_value, { res }) => res.send('done'),
};

// Express takes these for `next()`, and would go on to the 404 after the headers were sent.
const named = (value: unknown) =>
  !value || value === 'route' || value === 'router' ? hiddenError() : value;

function throwing(req: Req, res: Res, next: Next): unknown {
  const { way, value, status, prepared } = throwingOf(req);
  const thrown = buildValue(value);
  const run = early[way];
  if (!run) return late[way]?.(named(thrown), { res, next });
  res.status(status);
  for (const [name, header] of prepared) res.set(name, header as string);
  return run(thrown, { res, next });
}

const handle = (req: Req, res: Res, next: Next) => within(req, () => throwing(req, res, next));

/** How error middlewares fail. */
const errorMiddlewares: Readonly<Record<string, (req: Req, next: Next) => unknown>> = {
  errorMiddleware: (req) => raise(thrownBy(req)),
  errorMiddlewareNext: (req, next) => next(thrownBy(req)),
  errorMiddlewareAsync: async (req) => raise(thrownBy(req)),
};

function mountThrowing(app: express.Express): void {
  const sub = express();
  const router = express.Router();
  sub.use(handle);
  router.use(handle);
  app.param('parameter', (req) => raise(thrownBy(req)));
  app.all('/throw/param/:parameter', handle);
  app.use('/throw/subApp', sub);
  app.use('/throw/router', router);
  for (const [way, fail] of Object.entries(errorMiddlewares)) {
    const run: express.ErrorRequestHandler = (_error, req, _res, next) => fail(req, next);
    app.use(`/throw/${way}`, handle, run);
  }
  app.all('/throw/:way', handle);
}

function answerByFramework(req: Req, res: Res): void {
  const plan = answeringOf(req);
  const body = bodyOf(plan);
  res.status(plan.status);
  for (const [name, value] of headersOf(plan)) res.set(name, value as string);
  if (body instanceof Readable) body.pipe(res);
  else if (plan.how === 'framework json') res.json(body);
  else if (plan.how === 'framework status only') res.sendStatus(plan.status);
  else res.send(body);
}

/** Answers as a plan says. */
export function answering(req: Req, res: Res): void {
  const plan = answeringOf(req);
  if (isRaw(plan.how)) writeRaw(res, plan);
  else answerByFramework(req, res);
  afterwardsOf(res, plan);
}

function mountRoutes(app: express.Express): void {
  app.get('/ok/:id', (req, res) => res.type('text').send(`ok ${req.params.id}`));
  app.post('/echo/:id', express.json({ limit: 1_024, strict: false }), (req, res) =>
    res.type('text').send(`ok ${req.params.id}`),
  );
  mountThrowing(app);
  app.all('/answer', answering);
}

/** Starts a variant of the service. */
export function listen(variant: Variant): Promise<number> {
  const app = express();
  if (variant !== 'plain') {
    errorContract(
      app,
      optionsOf(variant, ({ req }: { req?: Req }) => req),
    );
  }
  mountRoutes(app);
  return listenOn(app);
}
