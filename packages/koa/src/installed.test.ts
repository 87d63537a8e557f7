import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { ConflictError } from '@error-contract/core';
import Koa, { type Middleware } from 'koa';
import { describe, expect, test } from 'vitest';
import { errorContract } from './error-contract.ts';
import { answer, ask } from './testing/answer.ts';

const conflict = '{"statusCode":409,"message":"Taken","error":"Conflict"}';
const unknown = '{"statusCode":404,"message":"Route not found","error":"Not Found"}';

const taken: Middleware = () => {
  throw new ConflictError('Taken');
};

describe('the contract comes', () => {
  const rows: [string, (app: Koa) => void][] = [
    ['before the layers', (app) => void errorContract(app.use((_ctx, next) => next()))],
    ['after the layers', (app) => errorContract(app.use(taken))],
    ['with a layer on each side', (app) => errorContract(app.use((_ctx, next) => next()))],
  ];
  test.each(rows)('%s', async (_name, install) => {
    const app = new Koa();
    install(app);
    app.use(taken);
    const response = await ask(app);
    expect([response.status, await response.text()]).toEqual([409, conflict]);
  });

  test('after the app listens', async () => {
    const app = new Koa().use(taken);
    const response = await ask(app, () => errorContract(app));
    expect([response.status, await response.text()]).toEqual([409, conflict]);
  });
});

test('an app that calls its layers by itself finds the contract among them', async () => {
  const app = new Koa();
  errorContract(app);
  app.use(taken);
  const [first, second] = app.middleware as [Middleware, Middleware];
  app.callback = () => async (req, res) => {
    const ctx = app.createContext(req as IncomingMessage, res as ServerResponse);
    await first(ctx, async () => second(ctx, async () => {}));
  };
  expect((await ask(app)).status).toBe(409);
});

test.each<[string, object | undefined]>([
  ['no request', undefined],
  ['nothing but a method', { method: 'GET' }],
])('a response that a platform or a test tool made with %s', async (_name, request) => {
  const app = new Koa();
  errorContract(app, { onError() {} });
  app.use((ctx, next) => (ctx.path === '/taken' ? taken(ctx, next) : next()));
  const handle = app.callback();
  app.callback = () => (req, res) => handle(req, Object.assign(res, { req: request }));
  const statuses = ['/taken', '/nowhere'].map(
    async (path) => (await ask(app, undefined, path)).status,
  );
  expect(await Promise.all(statuses)).toEqual([409, 404]);
});

test.each([200, 404])('a layer around an app of an own server sees a %i', async (statusCode) => {
  const app = new Koa();
  errorContract(app, { onError() {} });
  app.use((ctx) => Object.assign(ctx, { status: statusCode, body: { message: 'as it is' } }));
  const handle = app.callback();
  const seen: unknown[] = [];
  app.listen = (() =>
    createServer((req, res) => {
      const { end } = res;
      res.end = ((...args: unknown[]) => {
        seen.push(res.statusCode);
        return Reflect.apply(end, res, args);
      }) as typeof end;
      handle(req, res);
    }).listen(0)) as never;
  expect(await (await ask(app)).json()).toMatchObject({ message: 'as it is' });
  expect(seen).toEqual([statusCode]);
});

test('a Koa without `handleRequest` finds the contract among its layers', async () => {
  const app = new Koa();
  const { handleRequest } = app as unknown as { handleRequest: () => void };
  Object.assign(app, { handleRequest: undefined });
  errorContract(app);
  Object.assign(app, { handleRequest });
  app.use(taken);
  expect((await ask(app)).status).toBe(409);
});

describe('an app that is mounted in another', () => {
  /** Mounts as koa-mount does: the layers run with the context of the outer app. */
  function mounting(layer: Middleware): Koa {
    const inner = new Koa();
    errorContract(inner);
    inner.use(layer);
    const [first, second] = inner.middleware as [Middleware, Middleware];
    return new Koa().use((ctx, next) => first(ctx, async () => second(ctx, next)));
  }

  test('answers what is thrown', async () => {
    const response = await ask(mounting(taken));
    expect([response.status, await response.text()]).toEqual([409, conflict]);
  });

  test('leaves bodies and unknown routes to the outer app', async () => {
    const app = mounting((ctx) => {
      if (ctx.path === '/') Object.assign(ctx, { status: 409, body: 'Taken' });
    });
    const left = await ask(app);
    expect([left.status, await left.text()]).toEqual([409, 'Taken']);
    errorContract(app);
    expect(await (await ask(app)).text()).toBe(conflict);
    expect(await (await ask(app, undefined, '/nowhere')).text()).toBe(unknown);
  });
});

test('a layer keeps its name and what tools find on it', () => {
  const app = new Koa();
  errorContract(app, { onError() {} });
  const layer = Object.assign(function routes() {}, { router: 1 });
  expect(app.use(layer)).toBe(app);
  const last = app.middleware.at(-1) as typeof layer;
  expect([last.name, last.router]).toEqual(['routes', 1]);
});

test('headers that came with the head count, and are no deviation', async () => {
  const deviations: unknown[] = [];
  const onDeviation = (deviation: unknown) => void deviations.push(deviation);
  const response = await answer(
    (ctx) => {
      ctx.respond = false;
      ctx.res.writeHead(409, { 'Content-Type': 'application/json; charset=utf-8' }).end(conflict);
    },
    { responses: 'report', onDeviation },
  );
  expect(await response.text()).toBe(conflict);
  expect(deviations).toEqual([]);
});
