import { headerOf } from '@error-contract/harness/read-response';
import { describe, expect, test } from 'vitest';
import {
  expectFailure,
  judgedServices,
  observe,
  routeOf,
  type Service,
  visible,
} from './service.ts';
import { protocolRows } from './tables/protocols.ts';

const rows = Object.entries(protocolRows);
const names = Object.keys(protocolRows);
const variant = 'deviations';

async function expectKept(service: Service, method: string, path: string) {
  const bare = await observe(service, { method, path }, 'plain');
  const { response, seen } = await observe(service, { method, path }, variant);
  expect(visible(response)).toEqual(visible(bare.response));
  return { response, seen };
}

describe.each(judgedServices())('$name', (service) => {
  test.each(names)('keeps it and tells of it: %s', async (name) => {
    const { seen } = await expectKept(service, 'GET', `/answer/${name}`);
    const statusCode = protocolRows[name]?.status;
    const reason = expect.stringMatching(/^the answer is in a protocol of its own: /);
    const route = routeOf(service, '/answer/:name');
    const told = { method: 'GET', route, reason, statusCode };
    expect(seen).toMatchObject({ errors: [], deviations: [told] });
  });

  test.each(names)('keeps a stream: %s', async (name) => {
    const { seen } = await expectKept(service, 'GET', `/answer-stream/${name}`);
    expect(seen.errors).toEqual([]);
    expect(seen.deviations).toHaveLength(1);
  });

  test.each(names)('keeps the head of HEAD: %s', async (name) => {
    await expectKept(service, 'HEAD', `/answer/${name}`);
  });

  test('adds no challenge to a token error', async () => {
    const { response } = await expectKept(service, 'GET', '/answer/oauth');
    expect(headerOf(response, 'www-authenticate')).toBeUndefined();
  });

  test.each(rows)('rewrites it where that is asked for: %s', async (name, expected) => {
    const path = `/answer/${name}`;
    await expectFailure(service, { path }, expected, { variant: 'all protocols' });
  });

  test.each(names)('leaves it to report: %s', async (name) => {
    const { seen } = await observe(service, { path: `/answer/${name}` }, 'report');
    expect(seen.deviations).toHaveLength(1);
  });
});
