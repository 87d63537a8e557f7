import { Readable } from 'node:stream';
import { ConflictError } from '@error-contract/core';
import Fastify, { type FastifyInstance, type FastifyReply, type RouteHandlerMethod } from 'fastify';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { errorContract } from './error-contract.ts';

let app: FastifyInstance;

afterEach(() => app.close());

const conflict = '{"statusCode":409,"message":"no","error":"Conflict"}';

type Setup = (app: FastifyInstance, handler: RouteHandlerMethod) => unknown;

const places: [string, Setup][] = [
  ['on the root', (root, handler) => root.get('/', handler)],
  [
    'in an encapsulated plugin',
    (root, handler) => root.register(async (scope) => scope.get('/', handler)),
  ],
  [
    'in one within another, with replies of its own',
    (root, handler) =>
      root.register(async (scope) => {
        scope.register(async (inner) => {
          inner.decorateReply('extra', 1);
          inner.get('/', handler);
        });
      }),
  ],
  ['in a not-found handler', (root, handler) => root.setNotFoundHandler(handler)],
];

describe.each(places)('%s', (_name, setUp) => {
  const rows: [string, RouteHandlerMethod, string][] = [
    ['text', (_request, reply) => void reply.code(409).send('no'), conflict],
    ['an object', async (_request, reply) => reply.code(409).send({ message: 'no' }), conflict],
    [
      'a buffer',
      (_, reply) => void reply.code(409).type('text/plain').send(Buffer.from('no')),
      conflict,
    ],
    ['a stream', async (_request, reply) => reply.code(409).send(Readable.from(['no'])), conflict],
    ['a returned Response', async () => new Response('no', { status: 409 }), conflict],
    ['a Response', (_, reply) => void reply.send(new Response('no', { status: 409 })), conflict],
    ['a Response that is a success', async () => new Response('yes'), 'yes'],
    ['a success with a status', async () => ({ status: 409 }), '{"status":409}'],
    ['a status of its own serializer', (_request, reply) => serializeTo409(reply), conflict],
  ];
  test.each(rows)('inject sees %s', async (_row, handler, body) => {
    const onError = vi.fn();
    app = Fastify();
    app.register(errorContract, { onError });
    setUp(app, handler);
    expect((await app.inject('/')).body).toBe(body);
    expect(onError).toHaveBeenCalledTimes(body === conflict ? 1 : 0);
  });
});

function serializeTo409(reply: FastifyReply): void {
  const serialize = () => {
    reply.code(409);
    return 'no';
  };
  reply.type('text/plain').serializer(serialize).send({});
}

test("a service's hooks see the decided answer, once", async () => {
  const seen = vi.fn();
  app = Fastify();
  app.register(errorContract);
  app.addHook('onSend', async (_request, _reply, payload) => seen(payload));
  app.get('/sent', async (_request, reply) => reply.code(409).send('no'));
  app.get('/thrown', async () => {
    throw new ConflictError('no');
  });
  app.get('/fine', async () => 'yes');
  for (const path of ['/sent', '/thrown', '/fine']) await app.inject(path);
  expect(seen.mock.calls).toEqual([[conflict], [conflict], ['yes']]);
});

test('a hook that was added before the plugin runs first, and may make an error', async () => {
  app = Fastify();
  app.addHook('onSend', async (_request, reply) => {
    reply.code(409);
    return 'no';
  });
  app.register(errorContract);
  app.get('/', async () => 'yes');
  expect((await app.inject('/')).body).toBe(conflict);
});

test('a preSerialization hook may make an error', async () => {
  app = Fastify();
  app.register(errorContract);
  const preSerialization = async (_request: unknown, reply: FastifyReply) => {
    reply.code(409);
    return { message: 'no' };
  };
  app.get('/', { preSerialization }, async () => ({}));
  expect((await app.inject('/')).body).toBe(conflict);
});

test("HEAD has the headers of GET's answer", async () => {
  app = Fastify();
  app.register(errorContract);
  app.get('/', async (_request, reply) => reply.code(409).send('no'));
  const { body, headers } = await app.inject({ method: 'HEAD', url: '/' });
  expect([body, headers['content-length']]).toEqual(['', String(conflict.length)]);
});

test('what is thrown and cannot be looked at is an error like others', async () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  app = Fastify();
  app.register(errorContract, { onError() {} });
  app.get('/', async () => {
    throw proxy;
  });
  const { statusCode, message } = (await app.inject('/')).json();
  expect([statusCode, message]).toEqual([500, expect.stringMatching(/^An unexpected error/)]);
});

test('two apps know nothing of each other', async () => {
  app = Fastify();
  app.register(errorContract);
  await app.ready();
  const other = Fastify();
  other.get('/', async (_request, reply) => reply.code(409).send('no'));
  expect((await other.inject('/')).body).toBe('no');
});
