import { describe, expect, test } from 'vitest';
import { type Query, toBaseUrl, toUrl } from './to-url.ts';

describe('a path is joined to the base URL', () => {
  test.each([
    ['https://api.example', '/v1/agents', 'https://api.example/v1/agents'],
    ['https://api.example/', '/v1/agents', 'https://api.example/v1/agents'],
    ['https://api.example', 'v1/agents', 'https://api.example/v1/agents'],
    ['https://api.example/base', '/v1/agents', 'https://api.example/base/v1/agents'],
    ['https://api.example/base/', 'v1/agents', 'https://api.example/base/v1/agents'],
    ['https://api.example/base?a=b#c', '/v1', 'https://api.example/base/v1'],
    ['https://api.example:8443', '/v1', 'https://api.example:8443/v1'],
    ['https://api.example', '', 'https://api.example/'],
    ['https://api.example/base', '/', 'https://api.example/base/'],
    ['https://api.example', '/v1?limit=1', 'https://api.example/v1?limit=1'],
    ['https://api.example', '/v1#a', 'https://api.example/v1'],
    ['https://api.example', '/v1/agents:batch', 'https://api.example/v1/agents:batch'],
    ['https://api.example', 'agents:batch', 'https://api.example/agents:batch'],
    ['https://api.example', '/v1/a%2Fb', 'https://api.example/v1/a%2Fb'],
    ['https://api.example', '/v1/.hidden', 'https://api.example/v1/.hidden'],
    ['https://api.example', '/v1/1.2', 'https://api.example/v1/1.2'],
    ['https://api.example', 'https://api.example/v1', 'https://api.example/v1'],
    ['https://api.example', '//api.example/v1', 'https://api.example/v1'],
    // Each of these would be another host for a client that only adds up the two texts.
    ['https://api.example', '@evil.example/v1', 'https://api.example/@evil.example/v1'],
    ['https://api.example', '.evil.example/v1', 'https://api.example/.evil.example/v1'],
    ['https://api.example', ':1/v1', 'https://api.example/:1/v1'],
    ['https://api.example', 'https:evil.example', 'https://api.example/https:evil.example'],
    ['https://api.example', ' https://evil.example', 'https://api.example/%20https://evil.example'],
    ['https://api.example', 'ht\ttps://evil.example', 'https://api.example/https://evil.example'],
    ['https://api.example', 'javascript:alert(1)', 'https://api.example/javascript:alert(1)'],
  ])('%s and %s', (base, path, expected) => {
    expect(toUrl(toBaseUrl(base), path).href).toBe(expected);
  });

  test.each([
    'https://evil.example/v1',
    'HTTPS://evil.example/v1',
    'http://api.example/v1',
    'https://api.example:8443/v1',
    '//evil.example/v1',
    '\\\\evil.example/v1',
    '/\\evil.example/v1',
    'https:\\\\evil.example',
    'https://a:b@api.example/v1',
    'ftp://api.example/v1',
    'file:///etc/passwd',
    'https://',
    '/v1/../api-keys',
    '/v1/%2e%2e/api-keys',
    '/v1/%2E./api-keys',
    '..',
    './v1',
    '/v1/..\\api-keys',
    '/v1/..?a=b',
  ])('but not %s', (path) => {
    const base = toBaseUrl('https://api.example');
    expect(() => toUrl(base, path)).toThrow(TypeError);
    expect(() => toUrl(base, path)).not.toThrow(/evil|passwd|api-keys/);
  });
});

describe('a query', () => {
  const rows: [string, string, Query, string][] = [
    ['texts and numbers', '/', { a: 'b', n: 1, big: 2n, yes: true }, '?a=b&n=1&big=2&yes=true'],
    ['a list repeats its key', '/', { id: ['a', 'b', undefined, 'c'] }, '?id=a&id=b&id=c'],
    ['an empty list', '/', { id: [] }, ''],
    ['undefined and null are left out', '/', { a: undefined, b: null, c: '' }, '?c='],
    ['zero and false are kept', '/', { a: 0, b: false }, '?a=0&b=false'],
    ['a date', '/', { from: new Date(0) }, '?from=1970-01-01T00%3A00%3A00.000Z'],
    ['after the query of the path', '/?a=1', { a: 2 }, '?a=1&a=2'],
    [
      'characters with a meaning in URLs',
      '/',
      { 'a&b': 'c=d#e?f/g +' },
      '?a%26b=c%3Dd%23e%3Ff%2Fg+%2B',
    ],
    ['a key of Object.prototype', '/', JSON.parse('{"__proto__":"a"}'), '?__proto__=a'],
  ];
  test.each(rows)('%s', (_name, path, query, expected) => {
    expect(toUrl(toBaseUrl('https://api.example'), path, query).search).toBe(expected);
  });
});

test.each([
  'api.example',
  '/v1',
  '',
  'ftp://api.example',
  'javascript:alert(1)',
  'https://id:s3cret@api.example',
])('%j is refused as a base URL, and is not shown', (baseUrl) => {
  expect(() => toBaseUrl(baseUrl)).toThrow(TypeError);
  expect(() => toBaseUrl(baseUrl)).not.toThrow(/s3cret/);
});

test('a URL object is a base URL too', () => {
  expect(toBaseUrl(new URL('https://api.example/a')).href).toBe('https://api.example/a/');
});
