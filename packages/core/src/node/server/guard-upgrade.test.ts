import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test, vi } from 'vitest';
import { createApiError } from '../../error/create-api-error.ts';
import { renderError } from '../../response/render-error.ts';
import type { AnswerPolicy } from '../answers/answer-policy.ts';
import { open, ask as send, startGuarded } from '../testing/guarded-server.ts';
import type { GuardServerOptions } from './guard-server-options.ts';

type Listener = (req: IncomingMessage, socket: Socket, head: Buffer) => void;

let server: Server;

async function start(listener: Listener, options?: GuardServerOptions): Promise<void> {
  server = await startGuarded((_req, res) => res.end('ok'), options);
  server.on('upgrade', listener);
}

const ask = (bytes: string) => send(server, bytes);

afterEach(() => {
  vi.useRealTimers();
  server.closeAllConnections();
  server.close();
});

const upgrade = 'GET /chat HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: chat\r\n\r\n';
const bodyOf = (answer: string) => JSON.parse(answer.split('\r\n\r\n')[1] ?? '');

const page = '<p>No</p>';
const html = `Content-Type: text/html\r\nContent-Length: ${page.length}\r\n\r\n${page}`;

const refusals: [string, number, Listener][] = [
  [
    'one `end`',
    400,
    (_req, socket) => {
      socket.once('finish', socket.destroy);
      socket.end(`HTTP/1.1 400 Bad Request\r\nConnection: close\r\n${html}`);
    },
  ],
  [
    'a `write` and a `destroy`',
    401,
    (_req, socket) => {
      socket.write('HTTP/1.1 401 Unauthorized\r\n\r\n');
      socket.destroy();
    },
  ],
  [
    'bytes, in pieces',
    503,
    (_req, socket) => {
      const [head = '', body] = `HTTP/1.0 503 Busy\r\n${html}`.split(/(?<=\r\n\r\n)/);
      socket.write(Buffer.from(head), () => socket.write(`${body}`, () => socket.end()));
    },
  ],
  ['an `end` without a word', 404, (_req, socket) => void socket.end()],
];

test.each(refusals)('a refusal by %s has the contract', async (_name, statusCode, listener) => {
  const onError = vi.fn();
  await start(listener, { onError });
  const answer = await ask(upgrade);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${statusCode} `));
  expect(answer.match(/^connection: .*$/gim)).toEqual(['connection: close']);
  expect(bodyOf(answer)).toMatchObject({ statusCode });
  expect(onError.mock.calls).toMatchObject([[{ statusCode }]]);
});

test('a refusal keeps the headers that are not about its body or connection', async () => {
  await start((_req, socket) => {
    const fields = 'Upgrade: chat\r\nConnection: upgrade\r\nX-Request-Id: r-1\r\nETag: "a"\r\nbad';
    socket.end(`HTTP/1.1 426 Upgrade Required\r\n${fields}\r\nbad name: 1\r\n\r\n`);
  });
  const [head = ''] = (await ask(upgrade)).split('\r\n\r\n');
  expect(head.toLowerCase().split('\r\n')).toEqual(
    expect.arrayContaining(['upgrade: chat', 'connection: close, upgrade', 'x-request-id: r-1']),
  );
  expect(head).not.toMatch(/etag|bad/i);
});

test.each([
  ['HTTP/1.1 101 Switching Protocols\r\n\r\n', 'hello'],
  ['HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n', 'ok'],
  ['no HTTP at all', ''],
])('%j stays as it is, and so does the socket', async (...pieces) => {
  const touched = vi.fn();
  await start((_req, socket) => {
    const before = Object.keys(socket);
    for (const piece of pieces) socket.write(piece);
    touched(
      Object.keys(socket).filter((key) => !before.includes(key)),
      Object.hasOwn(socket, 'end'),
    );
    socket.end();
  });
  expect(await ask(upgrade)).toBe(pieces.join(''));
  expect(touched).toHaveBeenCalledWith([], false);
});

test.each(['report', 'keep'] as const)('`%s` leaves a refusal as it is', async (mode) => {
  const inspect = vi.fn();
  const refusals: AnswerPolicy = {
    modeOf: () => mode,
    inspect,
    rewrite: (res) => renderError(createApiError(res.statusCode)),
  };
  const refusal = `HTTP/1.1 400 Bad Request\r\n${html}`;
  await start((_req, socket) => void socket.end(refusal), { refusals });
  expect(await ask(upgrade)).toBe(refusal);
  expect(inspect).toHaveBeenCalledTimes(mode === 'report' ? 1 : 0);
});

test('an upgrade that nobody touches is answered', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await start(() => {});
  const upgraded = once(server, 'upgrade');
  const socket = open(server, upgrade);
  await upgraded;
  vi.advanceTimersByTime(10_000);
  expect(bodyOf(await text(socket))).toMatchObject({ statusCode: 404 });
  socket.end();
});

test.each<[string, Listener]>([
  ['who listens to its errors', (_req, socket) => void socket.on('error', () => {})],
  ['who reads from it', (_req, socket) => void socket.on('data', () => {})],
])('an upgrade may wait for somebody %s', async (_name, listener) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await start(listener);
  const upgraded = once(server, 'upgrade');
  const socket = open(server, upgrade);
  const [, peer] = (await upgraded) as [IncomingMessage, Socket];
  vi.advanceTimersByTime(60_000);
  peer.end('HTTP/1.1 101 Switching Protocols\r\n\r\n');
  expect(await text(socket)).toBe('HTTP/1.1 101 Switching Protocols\r\n\r\n');
  socket.end();
});

test('an upgrade that nobody touches and whose client resets ends nothing', async () => {
  await start(() => {});
  const upgraded = once(server, 'upgrade');
  const socket = open(server, upgrade);
  const [, peer] = (await upgraded) as [IncomingMessage, Socket];
  const closed = new Promise((resolve) => peer.once('close', resolve));
  peer.resume();
  socket.resetAndDestroy();
  await closed;
});
