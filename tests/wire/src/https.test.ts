import {
  type Expected,
  expectContract,
  expectResponses,
  said,
} from '@error-contract/harness/expect-contract';
import { bytesOf, exchange, type Request, send } from '@error-contract/harness/request';
import { describe, expect, test } from 'vitest';
import { portOf, servicesIn, servicesOf } from './service.ts';

const rows: readonly (readonly [string, Request, Expected])[] = [
  ['throws', { path: '/throw/conflict' }, said(409, 'Campaign is cancelled')],
  ['HEAD', { method: 'HEAD', path: '/throw/conflict' }, said(409, 'Campaign is cancelled')],
  ['unknown route', { path: '/nowhere' }, said(404, 'Route not found')],
  ['answer', { path: '/answer/text' }, said(409, 'Already there')],
  [
    'an Expect that nobody knows',
    { path: '/nowhere', headers: { Expect: 'a-miracle' } },
    { status: 417 },
  ],
];

describe.each(servicesIn())('$name over HTTPS', (service) => {
  const at = { port: portOf(service, 'https'), tls: true };

  test.each(rows)('%s', async (_name, request, expected) => {
    expectContract(await send(at, request), expected, request.method);
  });

  test('a success stays a success', async () => {
    const { statusCode, body } = await send(at, { path: '/ok/text' });
    expect([statusCode, body.toString()]).toEqual([200, 'text']);
  });

  test('more requests than a connection may have', async () => {
    const kept = { path: '/ok/text', headers: { Connection: 'keep-alive' } };
    const bytes = Buffer.concat([bytesOf(kept), bytesOf({ path: '/ok/text' })]);
    // The third read finds no response: the service closes the connection.
    const { responses } = await exchange(at, bytes, ['GET', 'GET', 'GET']);
    expectResponses(responses, 200, { status: 503 });
  });
});

describe.each(servicesOf('fastify'))('$name over HTTPS', (service) => {
  test('an answer that is written past Fastify', async () => {
    const at = { port: portOf(service, 'https'), tls: true };
    const response = await send(at, { path: '/hijack' });
    expectContract(response, said(409, 'mine'));
  });
});
