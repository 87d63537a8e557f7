import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createAnswerCounter } from './count-answers.ts';
import { toBytes } from './probe.ts';
import { sendRequests } from './send-requests.ts';

async function serve(answer: RequestListener): Promise<number> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.closeAllConnections());
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const answers =
  'HTTP/1.1 404 Not Found\r\n\r\nHTTP/1.1 404 Not Found\r\n\r\nHTTP/1.1 200 OK\r\n\r\n';

test.each([1, 2, 5, 13, 14, 100])('responses are counted in pieces of %d bytes', (size) => {
  const count = createAnswerCounter(404);
  let counted = 0;
  for (let at = 0; at < answers.length; at += size) {
    counted += count(Buffer.from(answers.slice(at, at + size)));
  }
  expect(counted).toBe(2);
});

test('a request with a body has its length in bytes', () => {
  const bytes = toBytes({ path: '/x', status: 200, method: 'POST', body: '{"a":"é"}' });
  expect(bytes.toString()).toBe(
    'POST /x HTTP/1.1\r\nhost: localhost\r\ncontent-length: 10\r\n\r\n{"a":"é"}',
  );
});

describe('sendRequests', () => {
  const probe = { path: '/missing', status: 404 };

  test.each([
    ['connections that are kept', {}],
    ['connections that are closed with each answer', { connection: 'close' }],
  ])('sends as many as it is told, over %s', async (_, headers) => {
    let requests = 0;
    const port = await serve((_req, res) => {
      requests += 1;
      res.writeHead(404, headers).end('x');
    });
    await sendRequests(port, probe, 200);
    expect(requests).toBe(200);
  });

  test('fails if a connection is closed without a response', async () => {
    const port = await serve((req) => void req.socket.destroy());
    await expect(sendRequests(port, probe, 10)).rejects.toThrow('was not answered with 404');
  });
});
