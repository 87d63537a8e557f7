import { open, type Request } from '@error-contract/harness/request';
import { describe, expect, test } from 'vitest';
import { portOf, type Service, servicesIn } from './service.ts';

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
  'parsed body': { method: 'POST', path: '/echo', body: '{"a":1}' },
};

const heads = Object.entries(requests)
  .filter(([, { method }]) => method === undefined)
  .map(([name, request]) => [`HEAD, ${name}`, { ...request, method: 'HEAD' }] as const);

const type = { 'Content-Type': 'application/json' };

/** Every byte but the time. */
async function bytesFrom(service: Service, variant: string, request: Request): Promise<string> {
  const headers = request.body ? { ...type, ...request.headers } : { ...request.headers };
  const { raw } = await open(portOf(service, variant), { ...request, headers });
  return raw.toString('latin1').replace(/^date: .*$/im, 'date');
}

describe.each(servicesIn())('$name: the same bytes as without the contract', (service) => {
  test.each([...Object.entries(requests), ...heads])('%s', async (_name, request) => {
    const bare = await bytesFrom(service, 'plain', request);
    expect(bare).toMatch(/^HTTP\/1\.1 [23]\d\d /);
    expect(await bytesFrom(service, 'contract', request)).toBe(bare);
    expect(await bytesFrom(service, 'report', request)).toBe(bare);
  });
});
