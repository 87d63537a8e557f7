import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { ForbiddenError } from '../../error/forbidden-error.ts';
import { UnauthorizedError } from '../../error/unauthorized-error.ts';
import { ask, open } from '../testing/guarded-server.ts';
import { guardServer } from './guard-server.ts';
import type { GuardServerOptions } from './guard-server-options.ts';
import { refuseUpgrade } from './refuse-upgrade.ts';

const upgrade = 'GET /chat HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: chat\r\n\r\n';

let server: Server;

async function start(thrown: unknown, options?: GuardServerOptions): Promise<Server> {
  server = createServer();
  if (options) guardServer(server, options);
  server.on('upgrade', (_req, socket) => {
    refuseUpgrade(socket, thrown);
    // An answer is final: what comes later goes nowhere.
    refuseUpgrade(socket, new ForbiddenError());
  });
  await once(server.listen(0), 'listening');
  return server;
}

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const own = new UnauthorizedError('Token has expired', { invalidToken: true });
const internal = 'An unexpected error occurred. If this persists, contact support.';
const hidden = {
  statusCode: 500,
  message: internal,
  error: 'Internal Server Error',
};

const rows: [name: string, thrown: unknown, body: object][] = [
  ['an error of ours', own, own.toJSON()],
  ['another error', new Error('secret'), hidden],
  ['nothing', undefined, hidden],
  [
    'what a library throws',
    { name: 'TokenExpiredError', message: 'jwt expired', expiredAt: new Date() },
    new UnauthorizedError('The access token has expired').toJSON(),
  ],
];

test.each(rows.flatMap((row) => [undefined, {}].map((options) => [...row, options] as const)))(
  '%s',
  async (_name, thrown, body, options) => {
    const onError = vi.fn();
    await start(thrown, options && { onError });
    const [head = '', text = ''] = (await ask(server, upgrade)).split('\r\n\r\n');
    expect(JSON.parse(text)).toEqual(body);
    expect(head).toMatch(/^content-length: \d+$/im);
    expect(head.match(/^connection: .*$/gim)).toEqual(['connection: close']);
    expect(onError.mock.calls).toMatchObject(
      options ? [[{ statusCode: JSON.parse(text).statusCode }]] : [],
    );
  },
);

test('the headers of an error are sent, once', async () => {
  await start(own, {});
  const [head = ''] = (await ask(server, upgrade)).split('\r\n\r\n');
  expect(head.match(/^www-authenticate: .*$/gim)).toEqual([
    'www-authenticate: Bearer error="invalid_token"',
  ]);
});

test('a client that left is no error', async () => {
  server = guardServer(createServer());
  const left = new Promise<Socket>((resolve) => {
    server.on('upgrade', (_req, socket: Socket) =>
      socket.once('close', () => resolve(socket)).resume(),
    );
  });
  await once(server.listen(0), 'listening');
  open(server, upgrade).once('connect', function leave(this: Socket) {
    this.write('', () => this.resetAndDestroy());
  });
  const socket = await left;
  refuseUpgrade(socket, own);
  await setImmediate();
  expect(socket.destroyed).toBe(true);
});

test.each([undefined, {}])('a socket that was opened is cut, with options %j', async (options) => {
  await start(own, options);
  server.removeAllListeners('upgrade').on('upgrade', (_req, socket) => {
    socket.on('data', () => {}).write('HTTP/1.1 101 Switching Protocols\r\n\r\n');
    refuseUpgrade(socket, own);
  });
  expect(await ask(server, upgrade)).not.toContain('401');
});

test.each([undefined, {}])('an earlier answer goes first, with options %j', async (options) => {
  const onError = vi.fn();
  await start(own, options && { onError });
  server.on('request', (_req, res) => setImmediate().then(() => res.end('first')));
  const earlier = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';
  const [first, second] = (await ask(server, earlier + upgrade)).split('first');
  expect(first).toMatch(/^HTTP\/1\.1 200 /);
  expect(second).toMatch(/^HTTP\/1\.1 401 /);
  expect(onError).toHaveBeenCalledTimes(options ? 1 : 0);
});

test.each([undefined, null, {}, 'socket'])('%j is no socket', (value) => {
  expect(() => refuseUpgrade(value as never, own)).toThrow(
    "refuseUpgrade(socket, error) takes the socket of an 'upgrade' event.",
  );
});
