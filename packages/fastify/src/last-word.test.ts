import { once } from 'node:events';
import { request as get, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { ApiError, ConflictError } from '@error-contract/core';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import etag from '@fastify/etag';
import Fastify, {
  type FastifyInstance,
  type FastifyPluginAsync,
  type onSendHookHandler,
} from 'fastify';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { errorContract } from './error-contract.ts';

let app: FastifyInstance;
afterEach(() => app.close());

const busy = '{"statusCode":409,"message":"busy","error":"Conflict"}';

const busyLeads = Array.from({ length: 90 }, (_, i) => `lead ${i} is busy`);

async function start(setUp: (app: FastifyInstance) => unknown, onError = vi.fn()): Promise<void> {
  app = Fastify({ forceCloseConnections: true });
  app.register(errorContract, { onError });
  await setUp(app);
  app.get('/thrown', async () => {
    throw new ConflictError('busy');
  });
  app.get('/sent', async (_request, reply) => reply.code(409).send('busy'));
  app.get('/long', async () => {
    throw new ApiError(409, busyLeads);
  });
  app.get('/fine', async () => 'fine');
}

interface Seen {
  readonly statusCode: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

type Ask = (url: string, headers?: Record<string, string>) => Promise<Seen>;

const injected: Ask = async (url, headers = {}) => {
  const answer = await app.inject({ url, headers });
  return { statusCode: answer.statusCode, headers: answer.headers, body: answer.rawPayload };
};

const overSocket: Ask = async (path, headers = {}) => {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const responses = once(get({ port, path, headers }).end(), 'response');
  const [answer] = (await responses) as [IncomingMessage];
  return { statusCode: answer.statusCode, headers: answer.headers, body: await buffer(answer) };
};

const ways: [string, Ask][] = [
  ['inject', injected],
  ['a socket', overSocket],
];

/** Hooks that change every payload, whatever the status. */
const meddlers: [string, onSendHookHandler][] = [
  ['an envelope', async (_request, _reply, payload) => JSON.stringify({ data: payload })],
  ['a stream', async () => Readable.from(['other'])],
  ['a web stream', async () => new Response('other').body],
  ['a web Response', async () => new Response('other', { status: 200 })],
  ['nothing', async () => null],
  ['a status', async (_request, reply) => void reply.code(200)],
  [
    'a 304',
    async (_request, reply) => {
      reply.code(304).header('etag', '"a"');
      return '';
    },
  ],
  ['a cache', async (_request, reply) => void reply.header('cache-control', 'public, max-age=60')],
  ['a type', async (_request, reply) => void reply.type('text/html')],
  [
    'a removed header',
    async (_request, reply) => void reply.removeHeader('x-content-type-options'),
  ],
  ['a header with CR and LF', async (_request, reply) => void reply.header('x-bad', 'a\r\nb')],
  ['a trailer', async (_request, reply) => void reply.trailer('x-sum', async () => 'abc')],
  ['a trailer that never comes', async (_request, reply) => void reply.trailer('x-sum', () => {})],
  [
    'an encoding that is none',
    async (_request, reply) => void reply.header('content-encoding', 'gzip'),
  ],
  [
    'another body, encoded',
    async (_request, reply) => {
      reply.header('content-encoding', 'gzip');
      return gzipSync('other');
    },
  ],
  ['what cannot be sent', async () => 42],
  ['its own answer', async (_request, reply) => void reply.hijack().raw.end('other')],
];

describe.each(ways)('through %s', (_way, ask) => {
  describe.each(['/thrown', '/sent'])('%s', (path) => {
    test.each(meddlers)('a later hook that makes it %s', async (_name, hook) => {
      const onError = vi.fn();
      await start((it) => it.addHook('onSend', hook), onError);
      const { statusCode, headers, body } = await ask(path);
      expect([statusCode, body.toString()]).toEqual([409, busy]);
      expect(headers).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        'content-length': String(busy.length),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      for (const name of ['etag', 'trailer', 'transfer-encoding', 'content-encoding', 'x-bad']) {
        expect(headers).not.toHaveProperty(name);
      }
      expect(onError).toHaveBeenCalledOnce();
    });
  });

  test('headers of later hooks about every answer stay', async () => {
    const kept = { 'x-request-id': 'a', vary: 'Origin', 'set-cookie': ['a=b', 'c=d'] };
    await start((it) => it.addHook('onSend', async (_request, reply) => void reply.headers(kept)));
    expect((await ask('/thrown')).headers).toMatchObject(kept);
  });

  test('@fastify/etag after the contract', async () => {
    await start((it) => it.register(etag));
    const tagged = await ask('/fine');
    expect(tagged).toMatchObject({ statusCode: 200, headers: { etag: expect.any(String) } });
    const { etag: own } = tagged.headers;
    for (const tag of ['*', '"a"', String(own)]) {
      const answer = await ask('/thrown', { 'if-none-match': tag });
      expect([answer.statusCode, answer.body.toString()]).toEqual([409, busy]);
      expect(answer.headers).not.toHaveProperty('etag');
    }
  });

  test('@fastify/cors after the contract', async () => {
    await start((it) => it.register(cors, { origin: 'https://a.example' }));
    const { headers, body } = await ask('/thrown', { origin: 'https://a.example' });
    expect(body.toString()).toBe(busy);
    expect(headers).toMatchObject({ 'access-control-allow-origin': 'https://a.example' });
  });

  const envelope: FastifyPluginAsync = Object.assign(
    async (it: FastifyInstance) => {
      it.addHook('onSend', async (_request, _reply, payload) => JSON.stringify({ data: payload }));
    },
    { [Symbol.for('skip-override')]: true },
  );
  test.each([
    [
      '',
      'gzip',
      async (it: FastifyInstance): Promise<void> => {
        await it.register(compress, { threshold: 0 });
      },
    ],
    [
      ' behind an envelope',
      undefined,
      async (it: FastifyInstance): Promise<void> => {
        await it.register(envelope);
        await it.register(compress, { threshold: 0 });
      },
    ],
  ])('@fastify/compress after the contract%s', async (_name, encoding, setUp) => {
    await start(setUp);
    for (const path of ['/thrown', '/sent', '/long']) {
      const { statusCode, headers, body } = await ask(path, { 'accept-encoding': 'gzip' });
      const sent = encoding ? gunzipSync(body) : body;
      expect(JSON.parse(sent.toString())).toMatchObject({ statusCode: 409, error: 'Conflict' });
      expect(statusCode).toBe(409);
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers['content-length']).toBe(String(body.length));
    }
  });
});

test('a success that hooks change is theirs', async () => {
  await start((it) =>
    it.addHook('onSend', async (_request, _reply, payload) => JSON.stringify({ data: payload })),
  );
  expect((await injected('/fine')).body.toString()).toBe('{"data":"fine"}');
});

test('the connection serves the next request', async () => {
  await start((it) => void it.addHook('onSend', async () => Readable.from(['other'])));
  await app.listen({ port: 0, host: '127.0.0.1' });
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  const request = (end: string) => `GET /thrown HTTP/1.1\r\nHost: a\r\n${end}\r\n`;
  socket.write(request('') + request('Connection: close\r\n'));
  const answers = (await text(socket)).split('HTTP/1.1 409 Conflict\r\n').slice(1);
  expect(answers.map((answer) => answer.split('\r\n\r\n')[1])).toEqual([busy, busy]);
});
