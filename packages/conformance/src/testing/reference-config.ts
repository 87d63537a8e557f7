import type { ConformanceConfig } from '../config/config.ts';

const things = '/v1/things';

function create(body: unknown) {
  return { method: 'POST', path: things, body };
}

/** Provokes every answer of the reference server. */
export const referenceConfig = {
  headers: { authorization: 'Bearer acme:secret-of-acme' },
  json: { method: 'POST', path: things, oversizeBytes: 200_000 },
  provoke: {
    ok: { path: things },
    created: create({ name: 'thing {{run}}' }),
    notModified: { path: things },
    invalidField: { ...create({ name: { given: 'Rosalind' } }), fields: ['name'] },
    invalidFields: {
      ...create({ name: ['Rosalind'], phone_number: '98 7654 3210', tags: ['a', 2] }),
      fields: ['name', 'phone_number', 'tags.1'],
    },
    manyInvalidFields: create({ name: 'many', tags: Array.from({ length: 140 }, () => 1) }),
    invalidPhone: {
      ...create({ name: 'phone', phone_number: '+91 9876543210' }),
      fields: ['phone_number'],
    },
    missingKey: { path: things },
    malformedKey: { path: things, headers: { authorization: 'Basic YWNtZTpzZWNyZXQ=' } },
    invalidKey: { path: things, headers: { authorization: 'Bearer nobody:not-a-secret' } },
    forbidden: { path: '/v1/forbidden' },
    notFound: { path: '/v1/things/thing_missing' },
    foreign: {
      setup: [create({ name: 'of somebody else' })],
      path: '/v1/things/{{setup.0.body.id}}_foreign',
    },
    methodNotAllowed: { method: 'PUT', path: things },
    conflict: { method: 'DELETE', path: '/v1/things/busy' },
    unprocessable: create({ name: 'deleted' }),
    rateLimited: {
      path: things,
      headers: { authorization: 'Bearer burst:secret-of-burst' },
      times: 5,
    },
    serverError: { path: '/v1/boom' },
    unavailable: { path: '/v1/down' },
    requestTimeout: { path: '/', waitMs: 10_000 },
  },
} satisfies ConformanceConfig;
