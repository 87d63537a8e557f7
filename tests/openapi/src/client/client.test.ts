import { apiErrorFromBody, ConflictError } from '@error-contract/core';
import { seeds } from '@error-contract/telephony';
import createClient from 'openapi-fetch';
import { describe, expect, test } from 'vitest';
import { serveApps } from '../served.ts';
import type { paths } from './telephony.generated.ts';

const { urls } = serveApps();

/** A client of an app, as its generator's manual makes it. */
function clientOf(framework: string, key: string) {
  const headers = { authorization: `Bearer ${key}` };
  return createClient<paths>({ baseUrl: urls.get(framework)?.() ?? '', headers });
}

describe.each([...urls.keys()])('a generated client of %s', (framework) => {
  test('gets the 409 of the document', async () => {
    const client = clientOf(framework, seeds.keys.acme);
    const params = { path: { id: seeds.agents.support } };
    const { data, error } = await client.DELETE('/v1/agents/{id}', { params });
    expect(data).toBeUndefined();
    if (error?.statusCode !== 409) throw new Error('It is no 409.');
    expect(error.error satisfies 'Conflict').toBe('Conflict');
    expect(apiErrorFromBody(error)).toBeInstanceOf(ConflictError);
  });

  test('gets every invalid field, and what it asked for', async () => {
    const client = clientOf(framework, seeds.keys.acme);
    const query = { page: 0, limit: 101 };
    const { error } = await client.GET('/v1/agents', { params: { query } });
    expect(error?.message).toEqual(['page must be at least 1', 'limit must be at most 100']);
    const { data } = await client.GET('/v1/agents', { params: { query: { limit: 1 } } });
    expect(data?.data).toHaveLength(1);
    expect(data?.meta.limit).toBe(1);
  });

  test('gets the 401 of a wrong key', async () => {
    const { error, response } = await clientOf(framework, 'a:b').GET('/v1/telephony-config');
    expect(response.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(error).toEqual({
      statusCode: 401,
      message: 'API key is invalid. Copy it whole: id:secret.',
      error: 'Unauthorized',
    });
  });
});
