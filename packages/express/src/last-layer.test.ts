import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConflictError } from '@error-contract/core';
import express5, { type Express, type RequestHandler } from 'express';
// @ts-expect-error: the types are those of 5, which are right for what is used here.
import express4 from 'express-4';
import { describe, expect, test } from 'vitest';
import { errorContract } from './error-contract.ts';

const majors: readonly [string, () => Express][] = [
  ['Express 4', express4],
  ['Express 5', express5],
];

async function ask(app: Express, path: string, method = 'GET'): Promise<Response> {
  const server = app.listen(0);
  try {
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const signal = AbortSignal.timeout(20_000);
    return await fetch(`http://127.0.0.1:${port}${path}`, { method, signal });
  } finally {
    server.close();
  }
}

const conflict = '{"statusCode":409,"message":"Taken","error":"Conflict"}';
const unknown = '{"statusCode":404,"message":"Route not found","error":"Not Found"}';

describe.each(majors)('%s', (_name, express) => {
  /** Notes whether the error was told of before the event loop turned. */
  function createApp() {
    const events: string[] = [];
    const app = express();
    errorContract(app, { onError: () => void events.push('told') });
    const fail: RequestHandler = () => {
      setImmediate(() => events.push('turned'));
      throw new ConflictError('Taken');
    };
    return { app, events, fail };
  }

  test('what the last route throws is answered in the same turn', async () => {
    const { app, events, fail } = createApp();
    app.get('/', fail);
    expect(await (await ask(app, '/')).text()).toBe(conflict);
    expect(events).toEqual(['told', 'turned']);
  });

  test('so is what a route throws that came after a request', async () => {
    const { app, events, fail } = createApp();
    app.get('/', (_req, res) => void res.end());
    await ask(app, '/');
    app.get('/late', fail);
    expect(await (await ask(app, '/late')).text()).toBe(conflict);
    expect(events).toEqual(['told', 'turned']);
  });

  test('an app without a route answers', async () => {
    const { app } = createApp();
    expect(await (await ask(app, '/nowhere')).text()).toBe(unknown);
  });

  test('an unknown route is none, and OPTIONS lists the methods of a known one', async () => {
    const { app, fail } = createApp();
    app.get('/', fail);
    expect(await (await ask(app, '/nowhere')).text()).toBe(unknown);
    expect((await ask(app, '/', 'OPTIONS')).headers.get('allow')).toMatch(/^GET, ?HEAD$/);
  });

  interface Router {
    stack: { readonly route?: { readonly path: string } }[];
  }

  const routerOf = (app: Express): Router =>
    (app as unknown as { _router?: Router })._router ?? (app.router as unknown as Router);

  test.each([
    [
      'has no layers',
      () => ({ handle: (_req: unknown, res: ServerResponse) => void res.end('fine') }),
    ],
    [
      'takes no more layers',
      (app: Express) => {
        Object.freeze(routerOf(app).stack);
        return routerOf(app);
      },
    ],
  ])('a router that %s is left alone', async (_what, routerFor) => {
    const { app } = createApp();
    app.get('/', (_req, res) => void res.end('fine'));
    const key = 'lazyrouter' in app ? '_router' : 'router';
    Object.defineProperty(app, key, { value: routerFor(app) });
    expect(await (await ask(app, '/')).text()).toBe('fine');
  });

  test('routes that are taken out and put in again do not leave layers without end', async () => {
    const { app } = createApp();
    const server = app.listen(0);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    for (let i = 0; i < 100; i += 1) {
      app.get('/', (_req, res) => void res.end('fine'));
      await (await fetch(`http://127.0.0.1:${port}/`)).text();
      const router = routerOf(app);
      router.stack = router.stack.filter(({ route }) => route?.path !== '/');
    }
    server.close();
    expect(routerOf(app).stack.length).toBeLessThan(40);
  });
});
