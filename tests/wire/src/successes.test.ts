import { bytesFrom, type Request } from '@error-contract/harness/request';
import { describe, expect, test } from 'vitest';
import { isOfNode, portOf, servicesIn } from './service.ts';

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
  // Hono's server writes the names of headers otherwise where a response was looked at.
  const bytesOf = async (variant: string, request: Request) => {
    const bytes = await bytesFrom(portOf(service, variant), request);
    return isOfNode(service.framework) ? bytes : bytes.toLowerCase();
  };

  test.each([...Object.entries(requests), ...heads])('%s', async (_name, request) => {
    const bare = await bytesOf('plain', request);
    expect(bare).toMatch(/^HTTP\/1\.1 [23]\d\d /i);
    expect(await bytesOf('contract', request)).toBe(bare);
    expect(await bytesOf('report', request)).toBe(bare);
  });
});
