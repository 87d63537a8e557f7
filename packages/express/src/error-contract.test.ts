import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ErrorContractOptions } from '@error-contract/core';
import express, { type Express } from 'express';
import { afterEach, expect, test, vi } from 'vitest';
import { errorContract } from './error-contract.ts';
import type { ExpressContext } from './express-context.ts';

let server: Server | undefined;

afterEach(() => server?.close());

async function answer(
  mount: (app: Express) => void,
  options: ErrorContractOptions<ExpressContext> = {},
  path = '/',
): Promise<Response> {
  const app = express();
  errorContract(app, { onError() {}, ...options });
  mount(app);
  server = app.listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}${path}`);
}

const rejects = async (): Promise<never> => {
  throw new Error('the hook rejects');
};

const refuse = (app: Express) => app.get('/', (_req, res) => void res.status(409).send('no'));

test('an `end` of a middleware that works once is called once', async () => {
  const response = await answer((app) => {
    app.use((_req, res, next) => {
      const { end } = res;
      let ended = false;
      res.end = ((...args: unknown[]) => {
        if (ended) return res;
        ended = true;
        return Reflect.apply(end, res, args);
      }) as typeof end;
      next();
    });
    app.get('/', (_req, res) => void res.status(404).json({ msg: 'nope' }));
  });
  expect(await response.text()).toBe('{"statusCode":404,"message":"nope","error":"Not Found"}');
});

test('a deviation is told once, also where the handler ends its answer twice', async () => {
  const onDeviation = vi.fn();
  const options = { responses: 'report', onDeviation } as const;
  await answer((app) => app.get('/', (_req, res) => void res.status(409).json({}).end()), options);
  expect(onDeviation).toHaveBeenCalledOnce();
});

test.each([['404'], [404.5]])(
  'a status that Node cuts to an integer is that one: %j',
  async (status) => {
    const response = await answer((app) =>
      app.get('/', (_req, res) => {
        res.statusCode = status as number;
        res.end('Gone fishing');
      }),
    );
    expect(await response.json()).toMatchObject({ statusCode: 404, message: 'Gone fishing' });
  },
);

test.each<[string, (app: Express) => unknown]>([
  ['throws', (app) => app.get('/', () => void JSON.parse('{'))],
  ['answers', (app) => app.get('/', (_req, res) => void res.status(404).json({ message: 'no' }))],
])('an `onError` that answers by itself changes nothing: a handler %s', async (_name, mount) => {
  const onError = vi.fn((_error, { res }: ExpressContext) => res?.json({ own: true }));
  const response = await answer(mount, { onError });
  expect(Object.keys((await response.json()) as object)).toEqual([
    'statusCode',
    'message',
    'error',
  ]);
  expect(onError).toHaveBeenCalledOnce();
});

test('the status of a head that was written stays', async () => {
  const response = await answer((app) =>
    app.get('/', (_req, res) => {
      res.writeHead(404);
      res.statusCode = 200;
      res.end('gone');
    }),
  );
  expect([response.status, await response.json()]).toMatchObject([404, { message: 'gone' }]);
});

test('a path that does not decode is for a catch-all to answer', async () => {
  const response = await answer((app) => app.use((req, res) => void res.send(req.url)), {}, '/%zz');
  expect([response.status, await response.text()]).toEqual([200, '/%zz']);
});

test('a header that `writeHead` lists twice is kept twice', async () => {
  const response = await answer((app) =>
    app.get(
      '/',
      (_req, res) =>
        void res.writeHead(404, ['Set-Cookie', 'a=1', 'Set-Cookie', 'b=2'] as never).end(),
    ),
  );
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
});

test('what a handler passes on of an error of the system is not shown', async () => {
  const response = await answer((app) =>
    app.get('/', (_req, res) => {
      res.sendFile('/nowhere/secret.txt', (error) =>
        res.status(404).json({ message: error?.message }),
      );
    }),
  );
  expect(await response.text()).toBe(
    '{"statusCode":404,"message":"Not Found","error":"Not Found"}',
  );
});

test.each<[string, ErrorContractOptions<ExpressContext>]>([
  ['onError', { onError: rejects }],
  ['onDeviation', { responses: 'report', onDeviation: rejects }],
  ['responses', { responses: rejects as never }],
  ['mapError', { mapError: rejects as never }],
])('a hook that rejects changes nothing: %s', async (name, options) => {
  const mount =
    name === 'mapError'
      ? (app: Express) =>
          app.get('/', () => {
            throw new Error('x');
          })
      : refuse;
  expect((await answer(mount, options)).status).toBe(name === 'mapError' ? 500 : 409);
});

test.each<[string, () => void, string]>([
  [
    'no app',
    () => errorContract({} as never),
    'errorContract(app) takes the app that express() returns.',
  ],
  [
    'a router',
    () => errorContract(express.Router() as never),
    'errorContract(app) takes the app that express() returns.',
  ],
  [
    'no options',
    () => errorContract(express(), null as never),
    'The options of errorContract are a plain object, or left out.',
  ],
  [
    'a mode',
    () => errorContract(express(), { responses: 'all' as never }),
    'The option responses of errorContract is one of rewrite, report, keep, or a function.',
  ],
])('%s is refused with advice', (_name, install, message) => {
  expect(install).toThrow(new TypeError(message));
});

test('one app has one contract', () => {
  const app = express();
  expect(() => errorContract(app, null as never)).toThrow(TypeError);
  errorContract(app);
  expect(() => errorContract(app)).toThrow('errorContract was called twice for this app.');
});

test('a response that a test tool made without a request is answered', async () => {
  const app = express();
  errorContract(app, { onError() {} });
  const handling = app as unknown as { handle: (req: unknown, res: unknown) => void };
  const { handle } = handling;
  handling.handle = (req, res) =>
    handle.call(app, req, Object.assign(res as object, { req: undefined }));
  server = app.listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  expect((await fetch(`http://127.0.0.1:${port}/nowhere`)).status).toBe(404);
});
