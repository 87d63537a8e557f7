import { EventEmitter, once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { PassThrough, pipeline } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test, vi } from 'vitest';
import { type GuardServerOptions, guardServer } from './guard-server.ts';

let server: Server;

async function start(listener: RequestListener, options?: GuardServerOptions): Promise<void> {
  server = guardServer(createServer(listener), options).listen(0);
  await once(server, 'listening');
}

function open(bytes: string): Socket {
  const socket = connect((server.address() as AddressInfo).port);
  socket.on('error', () => {});
  socket.write(bytes);
  return socket;
}

const ask = (bytes: string) => text(open(bytes));

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const get = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';
const brokenChunk = 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n';

test.each([
  ['garbage', 'garbage\r\n\r\n', 400, 'Bad Request'],
  ['no Host', 'GET / HTTP/1.1\r\n\r\n', 400, 'The Host header is missing'],
  [
    'an unknown Expect',
    'GET / HTTP/1.1\r\nHost: a\r\nExpect: x\r\n\r\n',
    417,
    'Expectation Failed',
  ],
  ['CONNECT', 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n', 405, 'Method Not Allowed'],
  [
    'a path',
    'GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n',
    400,
    'Request path is not valid percent-encoding',
  ],
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
  const socket = open(`${get}CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n`);
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
