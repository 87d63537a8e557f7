import { describe, expect, test } from 'vitest';
import { type Expected, expectContract, said } from './client/contract.ts';
import { sendAllTls, sendTls } from './client/http2-request.ts';
import type { Request } from './client/request.ts';
import { portOf, servicesIn, servicesOf } from './targets/service.ts';

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
  const port = portOf(service, 'https');

  test.each(rows)('%s', async (_name, request, expected) => {
    expectContract(await sendTls(port, request), expected, request.method);
  });

  test('a success is one', async () => {
    const { statusCode, body } = await sendTls(port, { path: '/ok/text' });
    expect([statusCode, body.toString()]).toEqual([200, 'text']);
  });

  test('more requests than a connection may have', async () => {
    const kept = { path: '/ok/text', headers: { Connection: 'keep-alive' } };
    const [first, second, ...more] = await sendAllTls(port, [kept, { path: '/ok/text' }]);
    expect(first?.statusCode).toBe(200);
    if (second) expectContract(second, { status: 503 });
    expect([second?.statusCode, more]).toEqual([503, []]);
  });
});

describe.each(servicesOf('fastify'))('$name over HTTPS', (service) => {
  test('what is written past Fastify', async () => {
    const response = await sendTls(portOf(service, 'https'), { path: '/hijack' });
    expectContract(response, said(409, 'mine'));
  });
});
