import { expect, test } from 'vitest';
import { z } from 'zod';
import { errorContract } from './error-contract.ts';
import { posted, said } from './testing/said.ts';
import { validate } from './validate.ts';

const query = z.object({ limit: z.coerce.number(), tag: z.array(z.string()) });
const schemas = { query, params: z.object({ id: z.string().startsWith('agt_') }) };

test('returns what the schemas make of a request', async () => {
  const request = new Request('http://a/?limit=7&tag=a&tag=b#c', {
    headers: { 'X-Tenant': 'acme' },
  });
  const headers = z.object({ 'x-tenant': z.string() });
  const params = Promise.resolve({ id: 'agt_1' });
  const parsed = await validate(request, { ...schemas, headers }, { params });
  expect(parsed).toEqual({
    query: { limit: 7, tag: ['a', 'b'] },
    params: { id: 'agt_1' },
    headers: { 'x-tenant': 'acme' },
  });
});

const body = z.object({ name: z.string() });
const failures: readonly (readonly [string, Request, unknown])[] = [
  ['a field', posted('{}'), { 400: 'Validation failed: name is required' }],
  [
    'no body',
    new Request('http://a/', { method: 'POST' }),
    { 400: 'Validation failed: body is required' },
  ],
  ['no JSON', posted('{'), { 400: 'Request body is not valid JSON' }],
  ['too much', posted(`{"name":"${'x'.repeat(50)}"}`), { 413: 'Request body is too large' }],
];

test.each(failures)('refuses %s', async (_, request, expected) => {
  const handle = errorContract(
    async (asked) => Response.json(await validate(asked, { body }, { limit: 50 })),
    { onError() {} },
  );
  expect(await said(await handle(request))).toEqual(expected);
});

test('takes a body that was read before', async () => {
  const form = new URLSearchParams({ name: 'Bo' });
  const request = new Request('http://a/', { method: 'POST', body: form });
  const given = { body: Object.fromEntries(await request.formData()) };
  expect(await validate(request, { body }, given)).toEqual({ body: { name: 'Bo' } });
});

test('a schema of params without them is a mistake', async () => {
  await expect(validate(new Request('http://a/'), schemas)).rejects.toThrow(
    'A Request has no params',
  );
});
