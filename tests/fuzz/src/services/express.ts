import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { errorContract } from '@error-contract/express';
import express from 'express';
import { buildValue } from '../values/build.ts';
import { bytesOf, headersOf, piecesOf } from './bodies.ts';
import { answeringOf, mapError, onError, throwingOf, within } from './cases.ts';
import { jsonOf } from './json.ts';
import { afterwardsOf, isRaw, writeRaw } from './raw-answers.ts';
import { failingStream, streamOf } from './streams.ts';

type Req = express.Request;
type Res = express.Response;
type Next = (error?: unknown) => void;
type Way = (value: unknown, req: Req, res: Res, next: Next) => unknown;

function prepare(req: Req, res: Res): void {
  const { status, prepared } = throwingOf(req, 'express');
  res.status(status);
  for (const [name, value] of prepared) res.set(name, value as string);
}

const raise = (value: unknown) => {
  throw value;
};

const partial = (res: Res) => res.type('text').write('partial');

const early: Readonly<Record<string, Way>> = {
  sync: raise,
  async: async (value) => raise(value),
  async rejectLater(value) {
    await new Promise(setImmediate);
    throw value;
  },
  next: (value, _req, _res, next) => next(value),
  nextLater: (value, _req, _res, next) => setImmediate(next, value),
  nextTwice(value, _req, _res, next) {
    next(value);
    next(value);
  },
  nextThenThrow(value, _req, _res, next) {
    next(value);
    throw value;
  },
  nextThenDone(value, _req, res, next) {
    next(value);
    if (!res.headersSent) res.end('done');
  },
  router: raise,
  subApp: raise,
  errorMiddleware: (_value, _req, _res, next) => next(new Error('zZhiddenZz')),
  errorMiddlewareNext: (_value, _req, _res, next) => next(new Error('zZhiddenZz')),
  errorMiddlewareAsync: (_value, _req, _res, next) => next(new Error('zZhiddenZz')),
  toJSON: (value, _req, res) => res.json({ toJSON: () => raise(value) }),
  stream(value, _req, res, next) {
    failingStream(value, []).on('error', next).pipe(res);
  },
  pipeline(value, _req, res, next) {
    pipeline(failingStream(value, []), res, (error) => next(error));
  },
};

const late: Readonly<Record<string, Way>> = {
  late(value, _req, res) {
    partial(res);
    throw value;
  },
  async lateAsync(value, _req, res) {
    partial(res);
    await null;
    throw value;
  },
  lateNext(value, _req, res, next) {
    partial(res);
    next(value);
  },
  headOnly(value, _req, res) {
    res.writeHead(200, { 'Content-Length': '7' });
    throw value;
  },
  doneThenThrow(value, _req, res) {
    res.send('done');
    throw value;
  },
  doneThenNext(value, _req, res, next) {
    res.end('done');
    next(value);
  },
  streamLate(value, _req, res, next) {
    failingStream(value, ['partial']).on('error', next).pipe(res.type('text'));
  },
  payload: (value, _req, res) => res.send(value as object),
  // Only where its parameter was taken.
  param: (_value, _req, res) => res.send('done'),
};

// What Express takes for `next()` would go on to the 404 after the headers were sent.
const named = (value: unknown) =>
  !value || value === 'route' || value === 'router' ? new Error('zZhiddenZz') : value;

function throwing(req: Req, res: Res, next: Next): unknown {
  const { way, value } = throwingOf(req, 'express');
  const early_ = early[way];
  if (!early_) return late[way]?.(named(buildValue(value)), req, res, next);
  prepare(req, res);
  return early_(buildValue(value), req, res, next);
}

const handle = (req: Req, res: Res, next: Next) =>
  within(req, 'express', () => throwing(req, res, next));

const thrownBy = (req: Req) => buildValue(throwingOf(req, 'express').value);

function mountThrowing(app: express.Express): void {
  const sub = express();
  const router = express.Router();
  sub.use(handle);
  router.use(handle);
  app.param('parameter', (req) => raise(thrownBy(req)));
  app.all('/throw/param/:parameter', handle);
  app.use('/throw/subApp', sub);
  app.use('/throw/router', router);
  app.use('/throw/errorMiddleware', handle, ((_e, req, _res, _next) =>
    raise(thrownBy(req))) as express.ErrorRequestHandler);
  app.use('/throw/errorMiddlewareNext', handle, ((_e, req, _res, next) =>
    next(thrownBy(req))) as express.ErrorRequestHandler);
  app.use('/throw/errorMiddlewareAsync', handle, (async (_e, req, _res, _next) =>
    raise(thrownBy(req))) as express.ErrorRequestHandler);
  app.all('/throw/:way', handle);
}

function answerByFramework(req: Req, res: Res): void {
  const plan = answeringOf(req, 'express');
  res.status(plan.status);
  for (const [name, value] of headersOf(plan)) res.set(name, value as string);
  if (plan.how === 'framework') res.send(plan.encoding === 'none' ? plan.body : bytesOf(plan));
  if (plan.how === 'framework buffer') res.send(bytesOf(plan));
  if (plan.how === 'framework json') res.json(jsonOf(plan.body));
  if (plan.how === 'framework stream') streamOf(piecesOf(plan)).pipe(res);
  if (plan.how === 'framework status only') res.sendStatus(plan.status);
}

function mountAnswers(app: express.Express): void {
  app.all('/answer', (req, res) => {
    const plan = answeringOf(req, 'express');
    if (isRaw(plan.how)) writeRaw(res, plan);
    else answerByFramework(req, res);
    afterwardsOf(res, plan);
  });
}

function mountRoutes(app: express.Express): void {
  app.get('/ok/:id', (req, res) => res.type('text').send(`ok ${req.params.id}`));
  app.post('/echo/:id', express.json({ limit: 1_024, strict: false }), (req, res) =>
    res.type('text').send(`ok ${req.params.id}`),
  );
  mountThrowing(app);
  mountAnswers(app);
}

/** Starts the service with the contract and `onError`, with the log, or without the contract. */
export function listen(variant: 'recorded' | 'logged' | 'plain'): Promise<number> {
  const app = express();
  const told = { onError: (_error: unknown, { req }: { req?: Req }) => onError(req) };
  if (variant !== 'plain') {
    errorContract(app, { mapError, ...(variant === 'recorded' && told) });
  }
  mountRoutes(app);
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () =>
      resolve((server.address() as AddressInfo).port),
    );
  });
}
