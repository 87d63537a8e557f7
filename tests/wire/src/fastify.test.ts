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

const meddlers = ['etag', 'envelope', 'public', 'success', 'stream', 'trailer'];

const rows: readonly PeculiarRow[] = [
  ...hooks.map((hook) => [`${hook} that fails`, { path: `/hook/${hook}` }, cancelled] as const),
  ...meddlers.flatMap((name) => [
    [`a later hook: ${name}`, { path: `/meddled/${name}` }, cancelled] as const,
    [`an answer, and ${name}`, { path: `/meddled-answer/${name}` }, said(409, 'Taken')] as const,
  ]),
  [
    'a later hook that finds the ETag of an error',
    { path: '/meddled/etag', headers: { 'If-None-Match': '"a"' } },
    cancelled,
  ],
  ['reply.code(404.5).send(text)', { path: '/fraction' }, said(404, 'Gone away')],
  ['reply.code(404.5), then a throw', { path: '/fraction-of-an-error' }, { status: 404 }],
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

async function injected(service: Service, method: string, url: string) {
  const control = portOf(service, 'control');
  const { body } = await send(control, {
    path: `/inject?method=${method}&url=${encodeURIComponent(url)}`,
  });
  const { statusCode, headers, payload }: Injected = JSON.parse(body.toString());
  return {
    statusCode,
    headers: Object.entries(headers),
    body: Buffer.from(payload),
    complete: true,
  };
}

const badPath = said(400, 'Request path is not valid percent-encoding');

describe.each(servicesOf('fastify'))('$name', (service) => {
  testPeculiar(service, rows);
  testPast(service, 'reply.hijack()', '/hijack');
  testUntouched(service, [
    ['a plugin that makes a success of an error', '/own-success', 200, 'fine'],
  ]);

  test.each([
    ['GET', '/throw/conflict', cancelled],
    ['GET', '/nowhere', said(404, 'Route not found')],
    ['GET', '/answer/text', said(409, 'Already there')],
    ['GET', '/%zz', badPath],
    ['GET', '/%c0', badPath],
    ['POST', '/%c0', badPath],
    ['OPTIONS', '/%c0', badPath],
  ])('inject() sees the contract: %s %s', async (method, url, expected) => {
    expectContract(await injected(service, method, url), expected);
  });

  test('a parameter that is too long', async () => {
    const { response } = await observe(service, { path: `/throw/${'x'.repeat(200)}` });
    expect([404, 414]).toContain(response.statusCode);
    const message = response.statusCode === 404 ? 'Route not found' : 'URI Too Long';
    expectContract(response, said(response.statusCode, message));
  });
});
