import { bodyOf, expectContract } from '@error-contract/harness/expect-contract';
import type { Request } from '@error-contract/harness/request';
import { describe, expect, test } from 'vitest';
import { observe, servicesOf } from './service.ts';

const post = (value: unknown): Request => ({
  method: 'POST',
  path: '/valid/body',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
});

const one = (message: string) => bodyOf(400, `Validation failed: ${message}`);
const good = { agent_id: 'agt_1', to_phone_number: '+919876543210' };
const both = ['agent_id is required', 'to_phone_number is required'];

/** Messages that WIRE.md states in full. */
const exact: readonly (readonly [string, Request, string])[] = [
  ['a field is missing', post({ to_phone_number: '+919876543210' }), one('agent_id is required')],
  [
    'a field of an item is missing',
    post({ ...good, leads: [{}] }),
    one('leads.0.phone_number is required'),
  ],
  ['query', { path: '/valid/query' }, one('limit is required')],
  ['headers', { path: '/valid/headers' }, one('x-tenant is required')],
];

/** Messages that begin with the path of the field, and do not show what was sent. */
const paths: readonly (readonly [string, Request, string])[] = [
  ['too short', post({ ...good, agent_id: 'zq' }), 'agent_id'],
  ['pattern', post({ ...good, to_phone_number: 'zq' }), 'to_phone_number'],
  [
    'an item of a list',
    post({ ...good, leads: [{ phone_number: '1', tags: ['a', 'zqzq'] }] }),
    'leads.0.tags.1',
  ],
  ['type', post({ ...good, agent_id: { zq: 1 } }), 'agent_id'],
  ['query', { path: '/valid/query?limit=777' }, 'limit'],
  ['params', { path: '/valid/params/zq' }, 'id'],
];

describe.each(servicesOf('fastify'))('$name: Ajv', (service) => {
  describe.each(['contract', 'all errors'])('%s', (variant) => {
    test.each(exact)('%s', async (_name, request, body) => {
      const { response, seen } = await observe(service, request, variant);
      expectContract(response, { status: 400, body });
      expect(seen.errors).toHaveLength(1);
    });

    test.each(paths)(
      'begins with the path and echoes nothing: %s',
      async (_name, request, path) => {
        const { response } = await observe(service, request, variant);
        const body = response.body.toString();
        expectContract(response, { status: 400, body });
        expect(body).toMatch(
          new RegExp(`^\\{"statusCode":400,"message":"Validation failed: ${path} `),
        );
        expect(body).not.toMatch(/zq|777/);
      },
    );

    test('attachValidation leaves the error to the handler', async () => {
      const { response } = await observe(
        service,
        { ...post({}), path: '/valid/attached' },
        variant,
      );
      expect([response.statusCode, response.body.toString()]).toEqual([200, '{"seen":true}']);
    });

    test('a request that is valid', async () => {
      const { response } = await observe(service, post(good), variant);
      expect(response.statusCode).toBe(200);
    });
  });

  test('several fields, all errors off: Ajv stops at the first', async () => {
    const { response } = await observe(service, post({}));
    expectContract(response, { status: 400, body: one('agent_id is required') });
  });

  test('several fields, all errors on', async () => {
    const { response } = await observe(service, post({}), 'all errors');
    expectContract(response, { status: 400, body: bodyOf(400, both) });
  });

  test('no body at all', async () => {
    const { response } = await observe(service, { method: 'POST', path: '/valid/body' });
    expect(response.statusCode).toBe(400);
    expectContract(response, { status: 400, body: response.body.toString() });
  });

  test('validationStatus 422', async () => {
    const { response } = await observe(
      service,
      post({ to_phone_number: '+919876543210' }),
      'unprocessable',
    );
    const body = bodyOf(422, 'Validation failed: agent_id is required');
    expectContract(response, { status: 422, body });
  });
});
