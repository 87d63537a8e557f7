import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApiError } from '@error-contract/core';
import express, { type Application } from 'express';
import { expect, test } from 'vitest';
import { errorContract } from './error-contract.ts';
import { watchHandlers } from './express-handlers.ts';

const throwing = () => {
  throw new Error('no router');
};

test.each<[string, object]>([
  ['no router', {}],
  ['a router without a stack', { router: {} }],
  ['a stack that is no list', { router: { stack: 'x' } }],
  ['a router that throws where it is read', Object.defineProperty({}, 'router', { get: throwing })],
])('an app with %s is not watched', (_name, app) => {
  expect(watchHandlers(app as Application)()).toBeUndefined();
});

test('what an error handler answers has no cause where its router keeps no stack', async () => {
  const errors: ApiError[] = [];
  const app = express();
  errorContract(app, { onError: (error) => void errors.push(error) });
  app.get('/', () => throwing());
  const handler: express.ErrorRequestHandler = (_thrown, _req, res, _next) => {
    res.status(409).json({ message: 'taken' });
  };
  app.use(handler);
  // Express reads its own router, and the contract finds another one.
  Object.defineProperty(app, '_router', { value: {} });
  const server: Server = app.listen(0);
  await once(server, 'listening');
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  expect(await response.json()).toEqual({ statusCode: 409, message: 'taken', error: 'Conflict' });
  expect(errors.map(({ statusCode, cause }) => [statusCode, cause])).toEqual([[409, undefined]]);
  server.close();
});
