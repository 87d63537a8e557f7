import { describe, expect, test } from 'vitest';
import { askAll, serveApps } from './served.ts';

const served = serveApps();

/** What must be the same on the three apps. */
const names = [
  'content-type',
  'content-length',
  'etag',
  'cache-control',
  'content-security-policy',
];

async function told(response: Response) {
  const body = Buffer.from(await response.arrayBuffer()).toString('latin1');
  return {
    status: response.status,
    headers: names.map((name) => response.headers.get(name)),
    body,
  };
}

const pages = [
  '/openapi.json',
  '/docs',
  '/docs/start.js',
  '/docs/swagger-ui-bundle.js',
  '/docs/swagger-ui.css',
  '/docs/favicon-32x32.png',
];

describe.each(pages)('%s', (path) => {
  test('is the same to the byte on all three, without a key', async () => {
    const [first, ...others] = await Promise.all((await askAll(served, path)).map(told));
    expect(first).toMatchObject({ status: 200 });
    expect(first?.body).not.toBe('');
    for (const other of others) expect(other).toEqual(first);
  });

  test('counts for no limit', async () => {
    for (const { headers } of await askAll(served, path)) {
      expect(headers.has('x-ratelimit-limit')).toBe(false);
      expect(headers.get('x-request-id')).not.toBeNull();
    }
  });

  test('has the same headers under HEAD, and no body', async () => {
    const gets = await Promise.all((await askAll(served, path)).map(told));
    const heads = await askAll(served, path, { method: 'HEAD' });
    for (const [index, head] of heads.entries()) {
      expect(await told(head)).toEqual({ ...gets[index], body: '' });
    }
  });

  test.each(['GET', 'HEAD'])('is a 304 under %s for who has it already', async (method) => {
    const [first] = await askAll(served, path);
    const headers = { 'if-none-match': first?.headers.get('etag') ?? '' };
    for (const response of await askAll(served, path, { method, headers })) {
      expect(response.status).toBe(304);
      expect(response.headers.get('etag')).toBe(headers['if-none-match']);
      expect(await response.text()).toBe('');
    }
    const other = { headers: { 'if-none-match': '"other"' } };
    for (const response of await askAll(served, path, other)) expect(response.status).toBe(200);
  });

  test.each(['POST', 'DELETE', 'OPTIONS'])('has no %s', async (method) => {
    for (const response of await askAll(served, path, { method })) {
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ message: 'Route not found' });
    }
  });
});

test('nothing beside them is served', async () => {
  for (const path of ['/docs/package.json', '/docs/..%2fpackage.json', '/openapi.yaml']) {
    for (const response of await askAll(served, path)) expect(response.status).toBe(404);
  }
});
