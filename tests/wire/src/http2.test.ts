import { type Expected, expectContract, said } from '@error-contract/harness/expect-contract';
import { newCase, type Request, send } from '@error-contract/harness/request';
import { describe, expect, test } from 'vitest';
import { sendHttp2, sendUnended } from './http2-request.ts';
import { ask, portOf, servicesIn } from './service.ts';

const json = { 'content-type': 'application/json' };
const rows: readonly (readonly [string, Request, Expected])[] = [
  ['throws', { path: '/throw/conflict' }, said(409, 'Campaign is cancelled')],
  ['rejects', { path: '/reject/plain error' }, { status: 500 }],
  ['is hostile', { path: '/reject/revoked proxy' }, { status: 500 }],
  [
    'has bad headers',
    { path: '/throw/headers of framing' },
    { status: 409, headers: { 'x-good': '1' } },
  ],
  ['HEAD', { method: 'HEAD', path: '/throw/conflict' }, said(409, 'Campaign is cancelled')],
  ['unknown route', { path: '/nowhere' }, said(404, 'Route not found')],
  ['answer', { path: '/answer/text' }, said(409, 'Already there')],
  ['stream', { path: '/answer-stream/text' }, said(409, 'Already there')],
  [
    'body',
    { method: 'POST', path: '/echo', body: '{"a":', headers: json },
    said(400, 'Request body is not valid JSON'),
  ],
];

const works = servicesIn().filter(({ framework }) => framework !== 'express');
const refuses = servicesIn().filter(({ framework }) => framework === 'express');

describe.each(works)('$name over HTTP/2', (service) => {
  test.each(rows)('%s', async (_name, request, expected) => {
    const id = newCase();
    const headers = { ...request.headers, 'x-case': id };
    const response = await sendHttp2(portOf(service, 'http2'), { ...request, headers });
    expectContract(response, expected, request.method);
    expect((await ask(service, id)).errors).toMatchObject([{ statusCode: expected.status }]);
  });

  test('a success stays a success', async () => {
    const response = await sendHttp2(portOf(service, 'http2'), { path: '/ok/text' });
    expect([response.statusCode, response.body.toString()]).toEqual([200, 'text']);
  });
});

// Express replaces the prototypes of requests and responses, which breaks those of HTTP/2.
describe.each(refuses)('$name over HTTP/2', (service) => {
  test.each(['/ok/text', '/throw/conflict', '/nowhere'])('sends 505 for %s', async (path) => {
    const response = await sendHttp2(portOf(service, 'http2'), { path });
    expectContract(response, { status: 505 });
  });
});

describe.each(servicesIn())('$name over HTTP/2: a client that still sends', (service) => {
  test('gets its response, and the stream is closed without an error', async () => {
    const request = { method: 'POST', path: '/upload', headers: json };
    const { response, code } = await sendUnended(portOf(service, 'http2'), request, 20_000);
    expectContract(response, { status: service.framework === 'express' ? 505 : 413 });
    expect(code).toBe(0);
  });
});

describe.each(servicesIn())('$name over HTTP/1.1 on the same server', (service) => {
  test.each(rows)('%s', async (_name, request, expected) => {
    const response = await send({ port: portOf(service, 'http2'), tls: true }, request);
    expectContract(response, expected, request.method);
  });
});
