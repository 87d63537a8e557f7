import { bytesFrom, type Request } from '@error-contract/harness/request';
import { describe, expect, test } from 'vitest';
import { portOf, servicesIn } from './service.ts';

const type = { 'Content-Type': 'application/json' };

const requests: Readonly<Record<string, Request>> = {
  json: { path: '/ok/json' },
  text: { path: '/ok/text' },
  buffer: { path: '/ok/buffer' },
  stream: { path: '/ok/stream' },
  'created, 201': { path: '/ok/created' },
  'no content, 204': { path: '/ok/empty' },
  'with an ETag': { path: '/ok/cached' },
  'not modified, 304': { path: '/ok/cached', headers: { 'If-None-Match': '"a"' } },
  redirect: { path: '/ok/redirect' },
  'written by hand': { path: '/ok/headers' },
  'parsed body': { method: 'POST', path: '/echo', headers: type, body: '{"a":1}' },
};

const heads = Object.entries(requests)
  .filter(([, { method }]) => method === undefined)
  .map(([name, request]) => [`HEAD, ${name}`, { ...request, method: 'HEAD' }] as const);

describe.each(servicesIn())('$name: the same bytes as without the contract', (service) => {
  test.each([...Object.entries(requests), ...heads])('%s', async (_name, request) => {
    const bare = await bytesFrom(portOf(service, 'plain'), request);
    expect(bare).toMatch(/^HTTP\/1\.1 [23]\d\d /);
    expect(await bytesFrom(portOf(service, 'contract'), request)).toBe(bare);
    expect(await bytesFrom(portOf(service, 'report'), request)).toBe(bare);
  });
});
