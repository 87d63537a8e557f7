import { once } from 'node:events';
import { createServer, type RequestListener, type Server, ServerResponse } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { createApiError } from '../../error/create-api-error.ts';
import { renderError } from '../../response/render-error.ts';
import type { AnswerPolicy } from '../answers/answer-policy.ts';
import { open, ask as send, startGuarded } from '../testing/guarded-server.ts';
import { guardServerResponses } from './guard-responses.ts';

let server: Server;

async function start(...args: Parameters<typeof startGuarded>): Promise<void> {
  server = await startGuarded(...args);
}

const ask = (bytes: string) => send(server, bytes);

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Holds every answer of a service to the contract, as adapters do. */
const answers: AnswerPolicy = {
  modeOf: () => 'rewrite',
  inspect: () => {},
  rewrite: (res) => renderError(createApiError(res.statusCode)),
};

const refuse: RequestListener = (_req, res) => {
  res.statusCode = 409;
  res.end('plain');
};

test('an `end` that is patched after the guard sees every answer', async () => {
  await start(refuse, { answers });
  const seen = vi.spyOn(ServerResponse.prototype, 'end');
  const answer = await ask('GET / HTTP/1.0\r\n\r\n');
  const calls = seen.mock.calls;
  seen.mockRestore();
  expect(answer).toContain('"error":"Conflict"');
  expect(calls).toMatchObject([[expect.stringContaining('"error":"Conflict"')]]);
});

test('a response whose prototype was replaced is still guarded', async () => {
  await start(
    (req, res) => {
      Object.setPrototypeOf(res, Object.create(ServerResponse.prototype));
      refuse(req, res);
    },
    { answers },
  );
  expect(await ask('GET / HTTP/1.0\r\n\r\n')).toContain('"error":"Conflict"');
});

test('`end` calls back after an answer that was too long to be looked at', async () => {
  const ended = vi.fn();
  await start(
    (_req, res) => {
      res.statusCode = 409;
      res.write('x'.repeat(70_000));
      res.end('x', ended);
    },
    { answers },
  );
  expect(await ask('GET / HTTP/1.0\r\n\r\n')).toContain('"error":"Conflict"');
  await vi.waitFor(() => expect(ended).toHaveBeenCalledTimes(1));
});

test('a server that does not show its response class is guarded at each request', async () => {
  const guard = guardServerResponses({}, answers);
  server = createServer((req, res) => {
    guard(res);
    refuse(req, res);
  }).listen(0);
  await once(server, 'listening');
  expect(await ask('GET / HTTP/1.0\r\n\r\n')).toContain('"error":"Conflict"');
});

test.each([
  ['garbage', 'garbage\r\n\r\n'],
  [
    'an upload that was refused',
    'POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 9\r\n\r\nabc',
  ],
])(
  'a server that closes does not wait for a client that sent %s and stays',
  async (_, bytes) => {
    await start(refuse, { answers });
    const socket = open(server, '');
    socket.write(bytes);
    await once(socket, 'data');
    const closed = once(server, 'close');
    server.close();
    await closed;
    socket.destroy();
  },
  80_000,
);
