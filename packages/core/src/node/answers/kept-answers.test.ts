import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createContract } from '../contract/node-contract.ts';
import { ask, startGuarded } from '../testing/guarded-server.ts';
import { createAnswerPolicy } from './create-answer-policy.ts';

const type = 'application/problem+json';
const problem = '{"title":"No credit"}';
const facts = { contextOf: () => ({}), routeOf: () => '/' };
const answers = createAnswerPolicy(
  createContract({}, () => {}, { sentIn: () => ({}) }),
  facts,
);

async function bare(listener: RequestListener): Promise<Server> {
  const server = createServer(listener).listen(0);
  await once(server, 'listening');
  return server;
}

async function bytesOf(server: Server, method: string): Promise<string> {
  const bytes = await ask(server, `${method} / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
  server.close();
  return bytes.replace(/^Date: .*\r\n/m, '');
}

const setType = (res: ServerResponse, statusCode = 403) =>
  Object.assign(res, { statusCode }).setHeader('Content-Type', type);

describe.each(['GET', 'HEAD'])(
  '%s: an answer that is kept has the bytes that were written',
  (method) => {
    const rows: [string, (res: ServerResponse) => unknown][] = [
      ['at once', (res) => setType(res).end(problem)],
      ['with a head', (res) => res.writeHead(403, { 'Content-Type': type }).end(problem)],
      ['with a reason', (res) => res.writeHead(403, 'No', { 'Content-Type': type }).end(problem)],
      [
        'with a list of headers',
        (res) => res.writeHead(403, ['Content-Type', type, 'Set-Cookie', 'a=1']).end(problem),
      ],
      [
        'in pieces',
        (res) => {
          setType(res).write(problem.slice(0, 5));
          res.end(Buffer.from(problem.slice(5)));
        },
      ],
      [
        'in another encoding',
        (res) => {
          setType(res).write(problem.slice(0, 5), 'latin1');
          res.end('\u00fc', 'latin1');
        },
      ],
      [
        'in pieces that end without one',
        (res) => {
          setType(res).write(problem);
          res.end();
        },
      ],
      ['without a body', (res) => setType(res, 500).end()],
      [
        'with a status that is changed after the head',
        (res) => {
          res.writeHead(403, { 'Content-Type': type });
          res.statusCode = 500;
          res.end(problem);
        },
      ],
      ['as one long piece', (res) => setType(res).end('x'.repeat(100_000))],
      [
        'in pieces that are too long to be looked at',
        (res) => {
          setType(res);
          for (const piece of ['a', 'b', 'c']) res.write(piece.repeat(40_000));
          res.end('d');
        },
      ],
      [
        'by callbacks',
        (res) => {
          setType(res).write('a', () => res.write('b', () => res.end('c')));
        },
      ],
    ];
    test.each(rows)('%s', async (_name, write) => {
      const listener: RequestListener = (_req, res) => void write(res);
      const guarded = await startGuarded(listener, { answers });
      expect(await bytesOf(guarded, method)).toBe(await bytesOf(await bare(listener), method));
    });
  },
);

test('its callback is called once, when it is sent', async () => {
  const ended = new Promise<boolean>((resolve) => {
    const listener: RequestListener = (_req, res) =>
      setType(res).end(problem, () => resolve(res.writableFinished));
    void startGuarded(listener, { answers }).then((server) => bytesOf(server, 'GET'));
  });
  expect(await ended).toBe(true);
});
