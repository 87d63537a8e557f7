import { EventEmitter, once } from 'node:events';
import type { Server } from 'node:http';
import { PassThrough, pipeline } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import { open, ask as send, startGuarded } from '../testing/guarded-server.ts';
import { guardServer } from './guard-server.ts';

let server: Server;

async function start(...args: Parameters<typeof startGuarded>): Promise<void> {
  server = await startGuarded(...args);
}

const ask = (bytes: string) => send(server, bytes);

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const get = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';
const brokenChunk = 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n';

const notHttp = 'The request is not valid HTTP';

test.each([
  ['garbage', 'garbage\r\n\r\n', 400, notHttp],
  ['a method that is none', 'FOO / HTTP/1.1\r\nHost: a\r\n\r\n', 400, notHttp],
  ['a TLS hello', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400, notHttp],
  ['no Host', 'GET / HTTP/1.1\r\n\r\n', 400, 'The Host header is missing'],
  [
    'an unknown Expect',
    'GET / HTTP/1.1\r\nHost: a\r\nExpect: x\r\n\r\n',
    417,
    'Expectation Failed',
  ],
  ['CONNECT', 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n', 405, 'Method Not Allowed'],
  [
    'headers',
    `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
    431,
    'Request Header Fields Too Large',
  ],
])(
  '%s is answered and reported once, also by a hook that fails',
  async (_name, bytes, statusCode, message) => {
    const onError = vi.fn(async () => {
      throw new Error('the hook rejects');
    });
    await start((_req, res) => res.end('ok'), { onError });
    const [head = '', body = ''] = (await ask(bytes)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${statusCode} `));
    expect(head.toLowerCase()).toContain('connection: close');
    expect(JSON.parse(body)).toMatchObject({ statusCode, message });
    expect(onError.mock.calls).toMatchObject([[{ statusCode }]]);
  },
);

test('an error that cannot be read, with which a service destroys a connection', async () => {
  const thrown = Object.defineProperty(new Error('secret'), 'code', {
    get() {
      throw new Error('unreadable');
    },
  });
  const onError = vi.fn();
  await start((req) => void req.socket.emit('error', thrown), { onError });
  expect(await ask(get)).toMatch(/^HTTP\/1.1 400 /);
  expect(onError).toHaveBeenCalledOnce();
});

test('two installed copies guard a server once', async () => {
  const onError = vi.fn();
  await start((_req, res) => res.end('ok'), { onError });
  vi.resetModules();
  const copy = await import('./guard-server.ts');
  expect(copy.guardServer).not.toBe(guardServer);
  const late = vi.fn();
  expect(copy.guardServer(server, { onError: late })).toBe(server);
  const answer = await ask('GET / HTTP/1.1\r\n\r\n');
  expect(answer.match(/HTTP\/1.1/g)).toHaveLength(1);
  expect(onError).toHaveBeenCalledTimes(1);
  expect(late).not.toHaveBeenCalled();
});

test('a hook that throws changes nothing', async () => {
  const onError = () => {
    throw new Error('the hook throws');
  };
  await start((_req, res) => res.end('ok'), { onError });
  expect(await ask('GET / HTTP/1.1\r\n\r\n')).toContain('The Host header is missing');
});

test('CONNECT waits for the answers before it', async () => {
  await start((_req, res) => setImmediate(() => res.end('ok')));
  const answer = await ask(`${get}CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n`);
  expect(answer.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 405']);
});

test('a client that resets while CONNECT waits ends nothing', async () => {
  const requests = new EventEmitter();
  await start((_req, res) => requests.emit('request', res));
  const request = once(requests, 'request');
  const socket = open(server, `${get}CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n`);
  const [res] = await request;
  socket.resetAndDestroy();
  await once(socket, 'close');
  res.end('ok');
  await start((_req, res) => res.end('alive'));
  expect(await ask('GET / HTTP/1.0\r\n\r\n')).toContain('alive');
});

test('a handler that streams while its request breaks is told that the response closed', async () => {
  const streams = new EventEmitter();
  const ended = once(streams, 'end');
  await start((_req, res) => {
    pipeline(new PassThrough(), res, (error) => streams.emit('end', error));
  });
  expect(await ask(brokenChunk)).toContain('HTTP/1.1 400 ');
  expect(await ended).toMatchObject([{ code: 'ERR_STREAM_PREMATURE_CLOSE' }]);
});

test('what Node refuses by itself has a body', async () => {
  await start((_req, res) => res.end('ok'));
  server.maxRequestsPerSocket = 1;
  const answer = await ask(get + get.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'));
  expect(answer.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 503']);
  expect(answer).toContain('"error":"Service Unavailable"');
});

test('answers of the service stay as they are', async () => {
  await start((_req, res) => {
    res.statusCode = 404;
    res.end('plain');
  });
  expect(await ask('GET / HTTP/1.0\r\n\r\n')).toMatch(/\r\n\r\nplain$/);
});

test('what only looks like a request passes by its headers', async () => {
  const seen = vi.fn();
  await start(seen);
  const req = { httpVersion: '1.1', url: '/', headers: { host: 'a' } };
  server.emit('request', req, {});
  expect(seen).toHaveBeenCalledWith(req, {});
});

test('a path that does not decode is for the service to answer', async () => {
  await start((req, res) => res.end(req.url));
  expect(await ask('GET /%zz HTTP/1.0\r\n\r\n')).toMatch(/\r\n\r\n\/%zz$/);
});

test('a server that allows requests without Host goes on doing so', async () => {
  await start((_req, res) => res.end('ok'), {}, { requireHostHeader: false });
  expect(await ask('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 200 /);
});

test('an `emit` that is patched after the guard sees every request', async () => {
  await start((_req, res) => res.end('ok'));
  const seen = vi.spyOn(Object.getPrototypeOf(server), 'emit');
  await ask('GET / HTTP/1.0\r\n\r\n');
  const events = seen.mock.calls.map(([event]) => event);
  seen.mockRestore();
  expect(events).toContain('request');
});

test('a client that sends garbage through a socket that was ended is cut off', async () => {
  await start((_req, res) => res.end('ok'));
  const sockets = once(server, 'connection');
  const socket = open(server, '');
  const [peer] = await sockets;
  peer.end();
  await once(socket, 'end');
  socket.write('garbage\r\n\r\n');
  await once(peer, 'close');
  socket.destroy();
});
