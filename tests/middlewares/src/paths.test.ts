import { type Expected, expectContract } from '@error-contract/harness/expect-contract';
import { exchange } from '@error-contract/harness/request';
import { nodeServicesIn, portOf } from '@error-contract/harness/services';
import type { NodeFramework } from '@error-contract/harness/targets';
import { describe, expect, test } from 'vitest';

/** Where each framework serves files. */
const places: Readonly<Record<NodeFramework, readonly (readonly [string, string])[]>> = {
  express: [
    ['files', '/strict'],
    ['files', '/soft'],
    ['files', '/package'],
    ['files', '/send'],
  ],
  fastify: [
    ['files', '/files'],
    ['files', '/send'],
  ],
  koa: [
    ['koa-static', ''],
    ['koa-send', '/send'],
  ],
};

const paths = [
  '/..%2f..%2f..%2fpackage.json',
  '/%2e%2e/%2e%2e/%2e%2e/package.json',
  '/../../../package.json',
  '/dir/..%2f..%2fstart.js',
  '/..%5c..%5cpackage.json',
  '/page.html%00.txt',
  '/%00',
  '//etc/passwd',
  '/%2fetc%2fpasswd',
  '/.hidden',
  '/dir%2f..%2f.hidden',
  `/${'x'.repeat(300)}`,
  `/${'x/'.repeat(2_000)}`,
  '/page.html/inside',
  '/%zz',
  '/%ff',
];

const messages: ReadonlyMap<number, readonly string[]> = new Map([
  [
    400,
    [
      'Malicious Path',
      'Bad Request',
      'Request path is not valid percent-encoding',
      'failed to decode',
    ],
  ],
  [403, ['Forbidden']],
  [404, ['Not Found', 'Route not found']],
  [414, ['URI Too Long']],
]);

const cases = nodeServicesIn().flatMap((target) =>
  places[target.framework].map(([service, at]) => ({ target, service, at })),
);

describe.each(cases)('$target.name: $service at $at', ({ target, service, at }) => {
  test.each(paths)('%s', async (path) => {
    const bytes = `GET ${at}${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
    const { responses, raw } = await exchange(portOf(target, service), bytes);
    const [response] = responses;
    expect(responses).toHaveLength(1);
    expect(raw.toString('latin1')).not.toMatch(/ENOENT|ENAMETOOLONG|\/services|node_modules|root:/);
    if (!response) return;
    const body = response.body.toString();
    expect(messages.get(response.statusCode)).toContain(JSON.parse(body).message);
    expectContract(response, { status: response.statusCode, body } satisfies Expected);
  });
});
