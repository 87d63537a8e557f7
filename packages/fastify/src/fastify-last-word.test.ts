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

async function start(setUp: (app: FastifyInstance) => unknown, onError = vi.fn()): Promise<void> {
  app = Fastify({ forceCloseConnections: true });
  app.register(errorContract, { onError });
  await setUp(app);
  app.get('/thrown', async () => {
    throw new ConflictError('busy');
  });
  app.get('/sent', async (_request, reply) => reply.code(409).send('busy'));
  app.get('/long', async () => {
    throw new ApiError(
      409,
      Array.from({ length: 90 }, (_, i) => `lead ${i} is busy`),
    );
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
  const [answer]: [IncomingMessage] = (await once(
    get({ port, path, headers }).end(),
    'response',
  )) as never;
  return { statusCode: answer.statusCode, headers: answer.headers, body: await buffer(answer) };
};

const ways: [string, Ask][] = [
  ['inject', injected],
  ['a socket', overSocket],
];

/** What a service's hooks do to every payload, without a look at the status. */
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

describe('hooks that fail', () => {
  type Hook = 'onRequest' | 'preHandler' | 'preSerialization' | 'onSend' | 'onError';

  let answer: string;

  async function runsOf(withContract: boolean, hook: Hook, path: string, thrown: unknown) {
    const counts = { onError: 0, onSend: 0 };
    app = Fastify();
    if (withContract) app.register(errorContract, { onError() {} });
    app.addHook('onError', async () => void counts.onError++);
    app.addHook('onSend', async () => void counts.onSend++);
    app.addHook(hook as 'onRequest', async (): Promise<void> => {
      throw thrown;
    });
    app.get('/thrown', async () => {
      throw new Error('secret');
    });
    app.get('/sent', async (_request, reply) => reply.code(409).send({ message: 'busy' }));
    app.get('/fine', async () => ({}));
    answer = (await app.inject(path)).body;
    await app.close();
    return counts;
  }

  const hooks: Hook[] = ['onRequest', 'preHandler', 'preSerialization', 'onSend', 'onError'];
  const rows = hooks.flatMap((hook) =>
    ['/thrown', '/sent', '/fine', '/nowhere'].map((path) => [hook, path] as const),
  );
  test.each(rows)('%s, %s: others run as often as without the contract', async (hook, path) => {
    const thrown = new Error('secret');
    const bare = await runsOf(false, hook, path, thrown);
    expect(await runsOf(true, hook, path, thrown)).toEqual(bare);
  });

  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const hostile = Object.defineProperty(new Error('a'), 'message', {
    get() {
      throw new Error('secret');
    },
  });
  const hostiles = new Map<string, unknown>([
    ['undefined', undefined],
    ['null', null],
    ['a string', 'secret'],
    ['an object', { a: 'secret' }],
    ['a stream', Readable.from(['secret'])],
    ['a revoked proxy', proxy],
    ['an error that throws', hostile],
  ]);
  test.each([...hostiles.keys()])('whatever it is that they throw: %s', async (name) => {
    const thrown = hostiles.get(name);
    for (const path of ['/thrown', '/sent', '/fine', '/nowhere']) {
      await runsOf(true, 'onSend', path, thrown);
      expect(answer).toMatch(/^\{"statusCode":\d{3},"message":"[^"]+","error":"[^"]+"\}$/);
      expect(answer).not.toContain('secret');
    }
  });
});
