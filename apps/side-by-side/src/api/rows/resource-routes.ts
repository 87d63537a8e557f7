import { expect } from 'vitest';
import { deleted, id, iso, listOf, nothing, type RouteRow } from './route-row.ts';

/** Health, keys, agents and phone numbers. */
export const resourceRoutes: readonly RouteRow[] = [
  ['GET', '/health', 200, nothing, () => ({ status: 'ok' })],
  [
    'POST',
    '/v1/api-keys',
    201,
    () => ({ json: { name: 'CI', expires_at: '2030-01-31T12:00:00Z' } }),
    () => ({
      id: id('key'),
      name: 'CI',
      scopes: ['read', 'write'],
      expires_at: '2030-01-31T12:00:00.000Z',
      created_at: iso,
      secret: expect.stringMatching(/^[\w-]{43}$/),
      api_key: expect.stringMatching(/^key_[0-9a-f]{24}:[\w-]{43}$/),
    }),
  ],
  [
    'GET',
    '/v1/api-keys',
    200,
    nothing,
    ({ apiKey: { secret: _, api_key: __, ...shown } }) =>
      listOf(shown, expect.objectContaining({ name: 'Test' })),
  ],
  [
    'DELETE',
    '/v1/api-keys/:id',
    200,
    ({ apiKey }) => ({ id: apiKey.id }),
    ({ apiKey }) => deleted(apiKey),
  ],
  [
    'POST',
    '/v1/agents',
    201,
    ({ number }) => ({ json: { name: ' Grace ', phone_number_id: number.id } }),
    ({ number }) => ({
      id: id('agt'),
      name: 'Grace',
      prompt: null,
      phone_number_id: number.id,
      created_at: iso,
    }),
  ],
  ['GET', '/v1/agents', 200, nothing, ({ agent }) => listOf(agent)],
  ['GET', '/v1/agents/:id', 200, ({ agent }) => ({ id: agent.id }), ({ agent }) => agent],
  [
    'PATCH',
    '/v1/agents/:id',
    200,
    ({ agent }) => ({ id: agent.id, json: { prompt: 'Be brief.' } }),
    ({ agent }) => ({ ...agent, prompt: 'Be brief.' }),
  ],
  [
    'DELETE',
    '/v1/agents/:id',
    200,
    ({ agent }) => ({ id: agent.id }),
    ({ agent }) => deleted(agent),
  ],
  [
    'POST',
    '/v1/phone-numbers',
    201,
    () => ({ json: { phone_number: '+14155550177', provider: 'sip' } }),
    () => ({ id: id('pn'), phone_number: '+14155550177', provider: 'sip', created_at: iso }),
  ],
  ['GET', '/v1/phone-numbers', 200, nothing, ({ number }) => listOf(number)],
  [
    'GET',
    '/v1/phone-numbers/:id',
    200,
    ({ number }) => ({ id: number.id }),
    ({ number }) => number,
  ],
  [
    'DELETE',
    '/v1/phone-numbers/:id',
    200,
    ({ number }) => ({ id: number.id }),
    ({ number }) => deleted(number),
  ],
];
