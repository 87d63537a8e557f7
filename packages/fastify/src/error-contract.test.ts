import { once } from 'node:events';
import { connect } from 'node:net';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ErrorContractOptions } from '@error-contract/core';
import Fastify, { type FastifyInstance, type FastifyReply, type RouteHandlerMethod } from 'fastify';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { errorContract } from './error-contract.ts';
import type { FastifyContext } from './fastify-context.ts';

let app: FastifyInstance;

afterEach(() => app.close());

/** The bytes that a client sees. */
async function answer(
  handler: RouteHandlerMethod,
  options: ErrorContractOptions<FastifyContext> = {},
): Promise<string> {
  app = Fastify({ logger: { level: 'error', stream: { write() {} } } });
  app.register(errorContract, options);
  app.get('/', handler);
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  const socket = connect(Number(port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  return text(socket);
}

const hidden =
  '{"statusCode":500,"message":"An unexpected error occurred. If this persists, contact support.","error":"Internal Server Error"}';
const conflict = '{"statusCode":409,"message":"no","error":"Conflict"}';

describe('one whole answer, and one report', () => {
  const rows: [string, string, RouteHandlerMethod][] = [
    [
      'an answer of its own, then a throw',
      conflict,
      async (_request, reply) => {
        reply.code(409).send('no');
        throw new Error('late');
      },
    ],
    [
      'a stream that never ends, then a throw',
      '{"statusCode":409,"message":"Conflict","error":"Conflict"}',
      (_request, reply) => {
        reply.code(409).send(new PassThrough());
        throw new Error('late');
      },
    ],
    [
      'a header with CR and LF',
      hidden,
      (_request, reply) => {
        reply.header('x-bad', 'a\r\nb').send({});
      },
    ],
    [
      'a framing before that header',
      hidden,
      (_request, reply) => {
        reply.header('transfer-encoding', 'chunked').header('x-bad', 'a\r\nb').send({});
      },
    ],
    [
      'a trailer',
      hidden,
      (_request, reply) => {
        reply.trailer('x-sum', async () => 'abc');
        throw new Error('secret');
      },
    ],
    [
      'a reason phrase',
      hidden,
      (_request, reply) => {
        reply.raw.statusMessage = 'secret';
        throw new Error('secret');
      },
    ],
    [
      'a web Response',
      conflict,
      (_request, reply) => {
        reply.send(new Response('no', { status: 409, headers: { 'content-type': 'text/plain' } }));
      },
    ],
  ];
  test.each(rows)('%s', async (_name, body, handler) => {
    const onError = vi.fn();
    const [head = '', sent] = (await answer(handler, { onError })).split('\r\n\r\n');
    expect(sent).toBe(body);
    expect(head).toContain(`content-length: ${Buffer.byteLength(body)}`);
    expect(head).not.toMatch(/transfer-encoding|trailer|secret/i);
    expect(onError).toHaveBeenCalledOnce();
  });
});

test('what is thrown after a success changes nothing', async () => {
  const bytes = await answer((_request, reply) => {
    reply.send('done');
    throw null;
  });
  expect(bytes).toMatch(/^HTTP\/1.1 200 .*\r\n\r\ndone$/s);
});

test('a hook that fails with what no log can print lets nothing out', async () => {
  app = Fastify({ logger: { level: 'error', stream: { write() {} } } });
  app.register(errorContract);
  const onSend = async () => {
    throw Object.freeze(new Error('secret'));
  };
  app.get('/', { onSend }, async () => 'ok');
  expect((await app.inject('/')).body).toBe(hidden);
});

test.each([true, false])(
  "a service's own not-found handler stays, set before: %s",
  async (before) => {
    app = Fastify();
    if (before) app.setNotFoundHandler((_request, reply) => reply.code(404).send('mine'));
    await app.register(errorContract);
    if (!before) app.setNotFoundHandler((_request, reply) => reply.code(404).send('mine'));
    expect((await app.inject('/')).body).toBe(
      '{"statusCode":404,"message":"mine","error":"Not Found"}',
    );
  },
);

test('misuse is refused when the app starts', async () => {
  app = Fastify();
  app.register(errorContract);
  app.register(errorContract);
  await expect(app.ready()).rejects.toThrow('errorContract was called twice for this app.');
  app = Fastify();
  app.register(errorContract, { validationStatus: 409 as never });
  await expect(app.ready()).rejects.toThrow(
    'The option validationStatus of errorContract is 400 or 422.',
  );
});

test('a rejection with a stream shows nothing of it', async () => {
  const bytes = await answer(async () => {
    throw Readable.from(['secret']);
  });
  expect(bytes.split('\r\n\r\n')[1]).toBe(hidden);
});

const badPath = 'Request path is not valid percent-encoding';

test.each<[what: string, send: (error: unknown, reply: FastifyReply) => void, message: string]>([
  ['stays, and is held to the contract', (_error, reply) => reply.code(400).send('mine'), 'mine'],
  ['may pass the error on', (error, reply) => reply.header('x-own', 'yes').send(error), badPath],
])("a service's own frameworkErrors %s", async (_what, send, message) => {
  app = Fastify({
    frameworkErrors: (error, _request, reply) => send(error, reply as FastifyReply),
  });
  app.register(errorContract);
  const url = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  const socket = connect(Number(url.port), '127.0.0.1');
  socket.write('GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  const [head, body] = (await text(socket)).split('\r\n\r\n');
  expect(head?.includes('x-own: yes')).toBe(message === badPath);
  expect(body).toBe(JSON.stringify({ statusCode: 400, message, error: 'Bad Request' }));
});
