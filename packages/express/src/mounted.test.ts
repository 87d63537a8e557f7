import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express, type RequestHandler } from 'express';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { errorContract } from './error-contract.ts';

let server: Server | undefined;

afterEach(() => server?.close());

async function ask(app: Express): Promise<[number, string]> {
  server = app.listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`);
  return [response.status, await response.text()];
}

/** What a logger or a session does: it waits for the end of an answer. */
const wrapsEnd: RequestHandler = (_req, res, next) => {
  const { end } = res;
  res.end = ((...args: unknown[]) => Reflect.apply(end, res, args)) as typeof end;
  next();
};

const answers: [string, RequestHandler][] = [
  ['an answer', (_req, res) => void res.status(404).type('text').send('nope')],
  ['an answer with a head of its own', (_req, res) => void res.writeHead(404).end('nope')],
  [
    'an answer in pieces',
    (_req, res) => {
      res.status(404).write('no');
      res.end('pe');
    },
  ],
];

describe.each(answers)('%s of an app that is mounted below a layer', (_name, answer) => {
  const refused = '{"statusCode":404,"message":"nope","error":"Not Found"}';

  test('is held to its own contract', async () => {
    const [outer, inner] = [express(), express()];
    const onError = vi.fn();
    errorContract(outer, { responses: 'keep' });
    errorContract(inner, { onError });
    outer.use(wrapsEnd, inner.use(answer));
    expect(await ask(outer)).toEqual([404, refused]);
    expect(onError).toHaveBeenCalledOnce();
  });

  test('is kept where its own contract keeps it', async () => {
    const [outer, inner] = [express(), express()];
    const onError = vi.fn();
    errorContract(outer, { onError });
    errorContract(inner, { responses: 'report', onDeviation() {} });
    outer.use(wrapsEnd, inner.use(answer));
    expect(await ask(outer)).toEqual([404, 'nope']);
    expect(onError).not.toHaveBeenCalled();
  });
});
