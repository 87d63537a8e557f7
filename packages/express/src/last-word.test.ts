import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConflictError } from '@error-contract/core';
import express, { type Response as Reply, type RequestHandler } from 'express';
import { afterEach, describe, expect, test } from 'vitest';
import { errorContract } from './error-contract.ts';

let server: Server | undefined;

afterEach(() => server?.close());

const body = '{"statusCode":409,"message":"busy","error":"Conflict"}';

async function ask(layer: RequestHandler, path: string): Promise<Response> {
  const app = express();
  errorContract(app, { onError() {} });
  app.use(layer);
  app.get('/thrown', () => {
    throw new ConflictError('busy');
  });
  app.get('/answered', (_req, res) => void res.status(409).json({ message: 'busy' }));
  server = app.listen(0);
  await once(server, 'listening');
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
}

/** Puts a method of a layer on a response, as middlewares do that wait for the end of an answer. */
function wrap(res: Reply, name: 'writeHead' | 'end', before: (args: unknown[]) => unknown[]): void {
  const below = res[name] as (...args: unknown[]) => unknown;
  Object.assign(res, { [name]: (...args: unknown[]) => below.apply(res, before(args)) });
}

const layers: [string, (res: Reply) => void][] = [
  ['an envelope', (res) => wrap(res, 'end', ([text]) => [`{"data":${text}}`])],
  ['another status', (res) => wrap(res, 'writeHead', () => [304])],
  [
    'an ETag and public caching',
    (res) =>
      wrap(res, 'writeHead', (args) => {
        res.set({ ETag: '"a"', 'Cache-Control': 'public, max-age=60' });
        return args;
      }),
  ],
  [
    'headers in the arguments of writeHead',
    (res) => wrap(res, 'writeHead', ([status]) => [status, { ETag: '"a"', 'X-Layer': 'yes' }]),
  ],
];

describe.each(layers)('a layer that gives an error %s', (name, meddle) => {
  // An answer of the service itself is what the last of its layers makes of it.
  const isBody = name === 'an envelope';
  test.each(isBody ? ['/thrown'] : ['/thrown', '/answered'])(
    'does not change it: %s',
    async (path) => {
      const response = await ask((_req, res, next) => {
        meddle(res);
        next();
      }, path);
      expect([response.status, await response.text()]).toEqual([409, body]);
      expect(response.headers.get('etag')).toBeNull();
      expect(response.headers.get('cache-control')).toBe('no-store');
    },
  );
});

test('a layer that keeps back the end of a body is waited for', async () => {
  const saved: string[] = [];
  const response = await ask((_req, res, next) => {
    const end = res.end.bind(res);
    res.end = ((text: string) => {
      res.write(text.slice(0, -1));
      setImmediate(() => {
        saved.push('session');
        end(text.slice(-1));
      });
      return res;
    }) as typeof res.end;
    next();
  }, '/thrown');
  expect([saved, await response.text()]).toEqual([['session'], body]);
});
