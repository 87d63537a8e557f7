import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { errorContract } from './error-contract.ts';

let app: FastifyInstance;

afterEach(async () => {
  vi.restoreAllMocks();
  await app.close();
});

/** A Fastify with other internals. */
function hide(...descriptions: string[]): void {
  const find = Object.getOwnPropertySymbols;
  vi.spyOn(Object, 'getOwnPropertySymbols').mockImplementation((object) =>
    find(object).filter(({ description = '' }) => !descriptions.includes(description)),
  );
}

const options = 'fastify.options';
const alreadySet = 'fastify.errorHandlerAlreadySet';

function bodyOf(statusCode: number, message: string, error: string): string {
  return JSON.stringify({ statusCode, message, error });
}

const hidden = bodyOf(
  500,
  'An unexpected error occurred. If this persists, contact support.',
  'Internal Server Error',
);
const mine = bodyOf(409, 'mine', 'Conflict');

const quiet = { onError() {} };

/** What a client of a real server sees. */
async function ask(path: string): Promise<string | undefined> {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
  return (await text(socket)).split('\r\n\r\n')[1];
}

const fails = () => {
  app.get('/fails', async () => {
    throw new Error('secret');
  });
};

const setOwn = () => {
  app.setErrorHandler((_error, _request, reply) => reply.code(409).send({ message: 'mine' }));
};

const places: [string, () => Promise<void>, string][] = [
  ['no handler of its own', async () => void app.register(errorContract, quiet), hidden],
  [
    'one that is set first',
    async () => {
      setOwn();
      await app.register(errorContract, quiet);
    },
    mine,
  ],
  [
    'one that is set while the contract waits',
    async () => {
      app.register(errorContract, quiet);
      setOwn();
    },
    mine,
  ],
  [
    'one that is set after the contract',
    async () => {
      await app.register(errorContract, quiet);
      setOwn();
    },
    mine,
  ],
];

describe.each([
  { without: [] },
  { without: [options] },
  { without: [alreadySet] },
  { without: [options, alreadySet] },
])('$without', ({ without }) => {
  describe.each([true, false])('allowErrorHandlerOverride: %s', (allowErrorHandlerOverride) => {
    test.each(places)('%s', async (_name, setUp, body) => {
      const warn = vi.spyOn(process, 'emitWarning').mockReturnValue();
      hide(...without);
      app = Fastify({ allowErrorHandlerOverride });
      await setUp();
      fails();
      expect((await app.inject('/fails')).body).toBe(body);
      if (!without.includes(alreadySet)) expect(warn).not.toHaveBeenCalled();
    });
  });

  test('what only a socket or inject can show', async () => {
    hide(...without);
    app = Fastify();
    app.register(errorContract, quiet);
    app.get('/at/:id', async () => 'yes');
    app.setNotFoundHandler((_request, reply) => reply.code(404).send('Nothing here'));
    const unknown = bodyOf(404, 'Nothing here', 'Not Found');
    const bad = bodyOf(400, 'Request path is not valid percent-encoding', 'Bad Request');
    expect((await app.inject('/nowhere')).body).toBe(unknown);
    for (const path of ['/at/%zz', '/at/%c0']) {
      const { body } = await app.inject({ url: path });
      expect(body).toBe(bad);
      expect(await ask(path)).toBe(bad);
    }
    expect(await ask(`/at/${'x'.repeat(200)}`)).toMatch(/^\{"statusCode":4[01]4,"message":"/);
  });
});
