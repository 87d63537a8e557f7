import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { relay } from './relay.ts';

/** A server that does this with each connection. */
async function serve(onConnection: (socket: Socket) => void): Promise<string> {
  const sockets: Socket[] = [];
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.push(socket.on('error', () => undefined));
    onConnection(socket);
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const request = Buffer.from('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
const whole = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';
const chunked = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n';
const interim = `HTTP/1.1 100 Continue\r\n\r\n${whole}`;

function text({ bytes }: { readonly bytes: Uint8Array }): string {
  return Buffer.from(bytes).toString('latin1');
}

test('exactly the bytes are sent, and exactly what comes is given', async () => {
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
  const url = await serve((socket) => void socket.pipe(socket));
  const relayed = await relay(url, { bytes, halfClose: true });
  expect(Buffer.from(relayed.bytes).equals(bytes)).toBe(true);
  expect(relayed.end).toBe('closed');
});

test.each([
  ['a length', whole],
  ['chunks', chunked],
  ['an interim answer before it', interim],
  ['more after it', `${whole}HTTP/1.1 200 OK`],
])('an answer with %s on a connection that stays open is whole', async (_, answer) => {
  const url = await serve((socket) => void socket.write(answer));
  const relayed = await relay(url, { bytes: request });
  expect([relayed.end, text(relayed)]).toEqual(['complete', answer]);
});

test('an answer that comes byte by byte is whole', async () => {
  const url = await serve(async (socket) => {
    for (const byte of chunked) {
      await new Promise((resolve) => socket.write(byte, () => setImmediate(resolve)));
    }
  });
  expect(text(await relay(url, { bytes: request }))).toBe(chunked);
});

test('the answer to HEAD has no body, whatever its length says', async () => {
  const url = await serve(
    (socket) => void socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n'),
  );
  const bytes = Buffer.from('HEAD / HTTP/1.1\r\n\r\n');
  expect((await relay(url, { bytes })).end).toBe('complete');
});

test('a reset is told, with what came before', async () => {
  const url = await serve((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n', () => socket.resetAndDestroy());
  });
  expect(['reset', 'closed']).toContain((await relay(url, { bytes: request })).end);
});

test('an answer that never ends is cut', async () => {
  const url = await serve((socket) => {
    const more = () => void socket.write('x'.repeat(65_536), () => setImmediate(more));
    more();
  });
  const { end, bytes } = await relay(url, { bytes: request, maxBytes: 100_000 });
  expect([end, bytes.length]).toEqual(['oversize', 100_000]);
});

test('silence is given up', async () => {
  const url = await serve(() => undefined);
  expect((await relay(url, { bytes: request, timeoutMs: 50 })).end).toBe('timeout');
});

test('nobody who listens is told', async () => {
  expect((await relay('http://127.0.0.1:1', { bytes: request })).end).toBe('refused');
});

test.each(['before it is sent', 'while it waits'])(
  'a client that leaves %s ends the connection',
  async (when) => {
    const controller = new AbortController();
    let closed: Promise<unknown> = Promise.resolve();
    const url = await serve((socket) => {
      closed = once(socket.resume(), 'end');
      socket.once('data', () => controller.abort());
    });
    if (when === 'before it is sent') controller.abort();
    expect((await relay(url, { bytes: request, signal: controller.signal })).end).toBe('closed');
    await closed;
  },
);
