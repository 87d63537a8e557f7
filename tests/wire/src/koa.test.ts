import { expectContract, said } from '@error-contract/harness/expect-contract';
import { open } from '@error-contract/harness/request';
import { describe, expect, test } from 'vitest';
import { type PeculiarRow, testPast, testPeculiar, testUntouched } from './peculiar.ts';
import { observe, portOf, servicesOf } from './service.ts';
import { noBrotli, notCompressed } from './tables/body-requests.ts';

const rows: readonly PeculiarRow[] = [
  ['a status without a body', { path: '/status/404' }, { status: 404 }],
  ['status 403 without a body', { path: '/status/403' }, { status: 403 }],
  ['status 503 without a body', { path: '/status/503' }, { status: 503 }],
  ['ctx.throw(400, text)', { path: '/throw-status/400' }, said(400, 'Said so')],
  ['ctx.throw(503, text)', { path: '/throw-status/503' }, { status: 503 }],
  ['ctx.throw with headers', { path: '/throw-properties' }, said(409, 'Busy', { 'x-good': '1' })],
  ['ctx.assert', { path: '/assert' }, said(403, 'Not yours')],
  ['an object as body', { path: '/object' }, said(400, 'No')],
  ['a body that is no brotli', noBrotli, notCompressed],
  ['an error answer whose stream fails', { path: '/failing-answer' }, { status: 409 }],
  // Koa starts every response with 404, so this status does not come from the service.
  ['a status before an error without one', { path: '/status-first/plain error' }, { status: 500 }],
];

describe.each(servicesOf('koa'))('$name', (service) => {
  testPeculiar(service, rows);
  testPast(service, 'ctx.respond = false', '/respond-false');
  testUntouched(service, [
    ['an error that a middleware caught', '/caught', 200, 'fine'],
    ['a null body, which Koa makes a 204', '/null-body', 204, ''],
  ]);

  // Koa 2 has a rule of its own for `ENOENT`, and Koa 3 has not.
  const status = service.name.startsWith('koa 2') ? 404 : 500;
  testPeculiar(service, [
    ['a body that is a file which is not there', { path: '/missing-file' }, { status }],
    ['a file that is not there', { path: '/missing-file-read' }, { status }],
  ]);

  test('the reason phrase of the abandoned answer is replaced', async () => {
    const { response } = await observe(service, { path: '/message' });
    expectContract(response, said(409, 'Already there'));
    expect(response.reason).toBe('Conflict');
  });

  test('a stream that fails before its first byte never looks complete', async () => {
    const { responses, endedBy } = await open(portOf(service, 'contract'), {
      path: '/failing-stream',
    });
    const complete = responses.filter((response) => response.complete);
    for (const response of complete) expectContract(response, { status: 500 });
    expect(complete.length + (endedBy === 'service' ? 1 : 0)).toBeGreaterThan(0);
  });
});

// Koa 2 does not support web streams as bodies.
describe.each(servicesOf('koa').filter(({ name }) => name.startsWith('koa 3')))(
  '$name',
  (service) => {
    testPeculiar(service, [['a web stream', { path: '/web-stream' }, said(409, 'Already there')]]);
  },
);
