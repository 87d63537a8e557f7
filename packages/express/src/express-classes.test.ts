import { once } from 'node:events';
import { createServer, IncomingMessage, type Server, ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { guardServer } from '@error-contract/core/node';
import express5, { type Express, type Request, type Response } from 'express';
// @ts-expect-error: the types are those of 5, which are right for what is used here.
import express4 from 'express-4';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { errorContract } from './error-contract.ts';

const majors: readonly [string, () => Express][] = [
  ['Express 4', express4],
  ['Express 5', express5],
];

type ExpressApp = Express & { readonly request: Request; readonly response: Response };

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function listen(given: Server): Promise<number> {
  server = given;
  await once(given, 'listening');
  return (given.address() as AddressInfo).port;
}

async function ask(port: number, path = '/'): Promise<string> {
  const signal = AbortSignal.timeout(20_000);
  return (await fetch(`http://127.0.0.1:${port}${path}`, { signal })).text();
}

/** Notes the prototypes of what Node creates for each request, before anybody else has it. */
function notePrototypes(given: Server): unknown[][] {
  const noted: unknown[][] = [];
  const { emit } = given;
  given.emit = function (this: Server, event: string, ...args: unknown[]) {
    if (event === 'request') noted.push(args.map((arg) => Object.getPrototypeOf(arg)));
    return Reflect.apply(emit, this, [event, ...args]);
  };
  return noted;
}

const get = 'GET / HTTP/1.1\r\nHost: a\r\n';

function send(port: number, bytes: string): Promise<string> {
  const socket = connect(port);
  socket.write(bytes);
  return text(socket);
}

describe.each(majors)('%s', (_name, express) => {
  function createApp(options = {}): ExpressApp {
    const app = express() as ExpressApp;
    errorContract(app, options);
    app.get('/', (_req, res) => void res.json('fine'));
    return app;
  }

  /** What Node creates for the second request: the first one shows whose server it is. */
  async function secondOf(given: Server): Promise<unknown[]> {
    const noted = notePrototypes(given);
    const port = await listen(given);
    expect([await ask(port), await ask(port)]).toEqual(['"fine"', '"fine"']);
    return noted[1] ?? [];
  }

  test.each<[string, (app: ExpressApp) => Server]>([
    ['app.listen', (app) => app.listen(0)],
    ['createServer and guardServer', (app) => guardServer(createServer(app)).listen(0)],
  ])(
    'a server of %s creates what the app wants from the second request on',
    async (_how, start) => {
      const app = createApp();
      const [request, response] = await secondOf(start(app));
      expect(request).toBe(app.request);
      expect(response).toBe(app.response);
    },
  );

  const isOfNode = ([request, response]: unknown[], app: ExpressApp) =>
    request === IncomingMessage.prototype && response !== app.response;

  test.each<[string, (app: ExpressApp) => Server]>([
    ['a listener that passes on to the app', (app) => createServer((req, res) => app(req, res))],
    ['one beside the app', (app) => createServer(app).on('request', () => {})],
    ['one for upgrades', (app) => createServer(app).on('upgrade', () => {})],
  ])('%s finds what is Node\u2019s own', async (_what, create) => {
    const app = createApp();
    expect(isOfNode(await secondOf(guardServer(create(app)).listen(0)), app)).toBe(true);
  });

  test('a server that nobody guards creates what is Node\u2019s own', async () => {
    const app = createApp();
    const given = createServer(app).listen(0);
    expect(isOfNode(await secondOf(given), app)).toBe(true);
    expect(given.listenerCount('newListener')).toBe(0);
  });

  test.each(['request', 'upgrade'])(
    'a listener for %s that comes later does so, too',
    async (event) => {
      const app = createApp();
      const given = app.listen(0);
      await secondOf(given);
      given.on(event, () => {});
      const noted = notePrototypes(given);
      await ask((given.address() as AddressInfo).port);
      expect(noted).toHaveLength(1);
      const [first = []] = noted;
      expect(isOfNode(first, app)).toBe(true);
    },
  );

  test('a server keeps classes of its own', async () => {
    class Mine extends IncomingMessage {
      readonly mine = 'mine';
    }
    const app = createApp();
    app.get('/mine', (req, res) => void res.json((req as unknown as Mine).mine));
    const given = guardServer(createServer({ IncomingMessage: Mine }, app));
    const port = await listen(given.listen(0));
    expect([await ask(port), await ask(port, '/mine')]).toEqual(['"fine"', '"mine"']);
  });

  test('requests and responses are what they were', async () => {
    const app = createApp();
    app.get('/what', (req, res) => {
      const is = [req instanceof IncomingMessage, res instanceof ServerResponse, req.app === app];
      res.json([...is, req.constructor.name, res.constructor.name]);
    });
    const port = await listen(app.listen(0));
    await ask(port);
    expect(await ask(port, '/what')).toBe('[true,true,true,"IncomingMessage","ServerResponse"]');
  });

  test('what was added to the prototypes of an app stays, also for what is mounted in it', async () => {
    const app = express() as ExpressApp;
    const sub = express();
    Object.assign(app.response, { before: () => 'before' });
    app.use('/sub', sub);
    errorContract(app);
    Object.assign(app.response, { after: () => 'after' });
    const handle = (_req: Request, res: Response & { before?(): string; after?(): string }) =>
      void res.status(409).json({ message: `${res.before?.()} ${res.after?.()}` });
    for (const each of [app, sub]) each.get('/', handle);
    const port = await listen(app.listen(0));
    const body = '{"statusCode":409,"message":"before after","error":"Conflict"}';
    expect([await ask(port), await ask(port), await ask(port, '/sub')]).toEqual([body, body, body]);
  });

  test.each(['new', 'used'])(
    'a %s app that is mounted with the contract is its own',
    async (which) => {
      const app = express();
      const sub = createApp();
      sub.get('/own', (req, res) => void res.status(409).json({ message: `${req.app === sub}` }));
      if (which === 'used') await secondOf(sub.listen(0));
      app.use('/sub', sub);
      const port = await listen(app.listen(0));
      const body = '{"statusCode":409,"message":"true","error":"Conflict"}';
      expect(await ask(port, '/sub/own')).toBe(body);
    },
  );

  test('who guards a server is told of what Node refuses', async () => {
    const onError = vi.fn();
    const others = vi.fn();
    const given = createServer(createApp({ onError: others }));
    given.maxRequestsPerSocket = 1;
    const port = await listen(guardServer(given, { onError }).listen(0));
    await ask(port);
    await send(port, `${get}\r\n${get}Connection: close\r\n\r\n`);
    expect(onError.mock.calls).toMatchObject([[{ statusCode: 503 }]]);
    expect(others).not.toHaveBeenCalled();
  });

  test.each(['before', 'after'])('what Node refuses by itself, set %s a request', async (when) => {
    const onError = vi.fn();
    const given = createApp({ onError, responses: 'keep' }).listen(0);
    if (when === 'before') given.maxRequestsPerSocket = 1;
    const port = await listen(given);
    await ask(port);
    given.maxRequestsPerSocket = 1;
    const answers = await send(port, `${get}\r\n${get}Connection: close\r\n\r\n`);
    expect(answers).toMatch(/^HTTP\/1.1 200 .*HTTP\/1.1 503 .*"statusCode":503,/s);
    expect(onError.mock.calls).toMatchObject([[{ statusCode: 503 }, {}]]);
    expect(Object.keys(onError.mock.calls[0]?.[1])).toEqual([]);
  });

  const taken = '{"statusCode":409,"message":"taken","error":"Conflict"}';
  type Method = (...args: never[]) => unknown;

  /** Overrides a method of `app.response`, and looks at what only Express puts there. */
  function override(app: ExpressApp, name: string, look: (res: Response) => unknown): void {
    const responses = app.response as unknown as Record<string, Method>;
    const before = responses[name] as Method;
    responses[name] = function (this: Response, ...args: unknown[]) {
      look(this);
      return Reflect.apply(before, this, args);
    };
  }

  const lookAtRequest = (res: Response) => res.req.originalUrl.length;
  const hide = (app: ExpressApp, value: object) =>
    Object.defineProperty(app, 'request', { value, writable: false });

  test.each<[string, (app: ExpressApp) => unknown]>([
    ['nothing', () => {}],
    ['end', (app) => override(app, 'end', lookAtRequest)],
    ['setHeader', (app) => override(app, 'setHeader', (res) => Object.keys(res.locals))],
    ['an accessor', (app) => Object.defineProperty(app.request, 'method', { get: () => 'GET' })],
    ['a frozen request', (app) => Object.freeze(app.request)],
    ['a request that is not writable', (app) => hide(app, app.request)],
    ['a proxy', (app) => hide(app, new Proxy(app.request, {}))],
    [
      'no circle',
      (app) =>
        app.use((req, _res, next) => next(delete (req as { res?: unknown }).res && undefined)),
    ],
  ])('an app with %s answers the same from the first request on', async (_what, change) => {
    const app = express() as ExpressApp;
    const sub = express();
    app.use('/sub', sub);
    change(app);
    errorContract(app);
    for (const each of [app, sub]) each.get('/', (_req, res) => void res.status(409).end('taken'));
    const port = await listen(app.listen(0));
    for (let i = 0; i < 2; i += 1) {
      expect([await ask(port), await ask(port, '/sub')]).toEqual([taken, taken]);
      const refused = await send(port, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n');
      expect(refused).toMatch(/^HTTP\/1.1 400 .*"The Host header is missing"/s);
    }
  });

  test('what the app overrides later is not asked for what Node refuses', async () => {
    const app = createApp();
    const port = await listen(app.listen(0));
    await ask(port);
    override(app, 'end', lookAtRequest);
    const refused = await send(port, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n');
    expect(refused).toMatch(/^HTTP\/1.1 400 .*"The Host header is missing"/s);
  });

  test('a response class of the service stays one, and so do references to the prototypes', async () => {
    class Mine {
      hello(): string {
        return 'taken';
      }
    }
    const app = express() as ExpressApp;
    Object.setPrototypeOf(Mine.prototype, app.response);
    Object.assign(app, { response: Mine.prototype });
    errorContract(app);
    const { request } = app;
    app.get('/', (req, res) => {
      const mine = res as unknown as Mine & Response;
      const isSame = Object.prototype.isPrototypeOf.call(request, req) && mine instanceof Mine;
      mine.status(409).end(isSame && mine.hello());
    });
    const port = await listen(app.listen(0));
    expect([await ask(port), await ask(port)]).toEqual([taken, taken]);
  });

  /** Answers in place of the app, as an agent that monitors a service may do. */
  function block(given: Server): void {
    const { emit } = given;
    given.emit = function (this: Server, event: string, ...args: unknown[]) {
      const [req, res] = args as [IncomingMessage, ServerResponse];
      if (event !== 'request' || req.url !== '/blocked') {
        return Reflect.apply(emit, this, [event, ...args]);
      }
      res.writeHead(403).end('blocked');
      return true;
    };
  }

  test.each<[string, (app: ExpressApp) => unknown]>([
    ['an app', () => {}],
    ['one that overrides end', (app) => override(app, 'end', lookAtRequest)],
  ])('who answers before %s does so as before', async (_what, change) => {
    const onError = vi.fn();
    const app = express() as ExpressApp;
    change(app);
    errorContract(app, { onError });
    app.get('/', (_req, res) => void res.json('fine'));
    const given = app.listen(0);
    const port = await listen(given);
    await ask(port);
    given.on('checkContinue', (_req, res) => void res.writeHead(413).end('too large'));
    block(given);
    expect(await ask(port, '/blocked')).toBe('blocked');
    const asking = `${get}Expect: 100-continue\r\nConnection: close\r\n\r\n`;
    expect(await send(port, asking)).toMatch(/^HTTP\/1.1 413 .*too large/s);
    expect(onError).not.toHaveBeenCalled();
  });
});
