import { expectContract, said } from '@error-contract/harness/expect-contract';
import { send } from '@error-contract/harness/request';
import { describe, expect, test } from 'vitest';
import { type PeculiarRow, testPast, testPeculiar, testUntouched } from './peculiar.ts';
import { observe, portOf, type Service, servicesOf } from './service.ts';

const cancelled = said(409, 'Campaign is cancelled');
const hooks = [
  'onRequest',
  'preParsing',
  'preValidation',
  'preHandler',
  'preSerialization',
  'onSend',
];

const rows: readonly PeculiarRow[] = [
  ...hooks.map((hook) => [`${hook} that fails`, { path: `/hook/${hook}` }, cancelled] as const),
  ['reply.code(404).send(error)', { path: '/reply-error' }, { status: 404 }],
  ['an object', { path: '/object' }, said(400, 'No')],
  ['an object from an async handler', { path: '/async-object' }, said(404, 'Agent not found')],
  ['a stream that fails before its first byte', { path: '/failing-stream' }, { status: 500 }],
  ['an error answer whose stream fails', { path: '/failing-answer' }, { status: 409 }],
  ['a web Response', { path: '/web-response' }, said(409, 'No')],
  ['reply.callNotFound()', { path: '/not-found' }, said(404, 'Route not found')],
  ['a schema that would reshape the body', { path: '/reshaped' }, cancelled],
  ['a serializer that would replace the body', { path: '/serializer' }, cancelled],
  ['an error handler of a plugin', { path: '/own-handler' }, said(418, 'Mine')],
  ['an error handler that throws it again', { path: '/rethrown' }, cancelled],
  ['an error handler that throws another', { path: '/handler-throws' }, { status: 429 }],
  ['a not-found handler of a plugin', { path: '/own-404/nowhere' }, said(404, 'No page')],
  [
    'an onSend hook that fails for an error',
    { path: '/hook/onSend-of-an-error' },
    said(409, 'Campaign is cancelled'),
  ],
];

interface Injected {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string;
}

async function injected(service: Service, url: string) {
  const control = portOf(service, 'control');
  const injected = await send(control, { path: `/inject?url=${url}` });
  const { statusCode, headers, payload }: Injected = JSON.parse(injected.body.toString());
  const body = Buffer.from(payload);
  return { statusCode, headers: Object.entries(headers), body, complete: true };
}

const badPath = said(400, 'Request path is not valid percent-encoding');

describe.each(servicesOf('fastify'))('$name', (service) => {
  testPeculiar(service, rows);
  testPast(service, 'reply.hijack()', '/hijack');
  testUntouched(service, [
    ['a plugin that makes a success of an error', '/own-success', 200, 'fine'],
  ]);

  test.each([
    ['an error', '/throw/conflict', cancelled],
    ['an unknown route', '/nowhere', said(404, 'Route not found')],
    ['an answer', '/answer/text', said(409, 'Already there')],
    ['a bad path', '/%zz', badPath],
  ])('inject() sees the contract: %s', async (_name, url, expected) => {
    expectContract(await injected(service, url), expected);
  });

  test('a parameter that is too long', async () => {
    const { response } = await observe(service, { path: `/throw/${'x'.repeat(200)}` });
    expect([404, 414]).toContain(response.statusCode);
    const message = response.statusCode === 404 ? 'Route not found' : 'URI Too Long';
    expectContract(response, said(response.statusCode, message));
  });
});
