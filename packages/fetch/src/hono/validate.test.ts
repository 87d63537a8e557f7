import { Hono } from 'hono';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { said } from '../testing/said.ts';
import { errorContract } from './error-contract.ts';
import { validate } from './validate.ts';

const notJson = { 400: 'Request body is not valid JSON' };
const json = { 'Content-Type': 'application/json' };
const post = (body: string) => ({ method: 'POST', body, headers: json });

test('validate puts what it parses to where Hono has it', async () => {
  const seen = vi.fn();
  const app = new Hono();
  errorContract(app, { onError() {} });
  const schemas = {
    body: z.object({ name: z.string().trim() }),
    query: z.object({ limit: z.coerce.number() }),
    params: z.object({ id: z.string() }),
    headers: z.object({ 'x-tenant': z.string() }),
  };
  app.post('/:id', validate(schemas, { limit: 50 }), async (c) => {
    const { req } = c;
    seen(req.valid('json'), req.valid('query'), req.valid('param'), req.valid('header'));
    return c.json(await req.json());
  });
  const init = { ...post('{"name":" Bo "}'), headers: { ...json, 'X-Tenant': 'acme' } };
  expect(await (await app.request('/agt_1?limit=7', init)).json()).toEqual({ name: ' Bo ' });
  expect(seen.mock.calls).toEqual([
    [{ name: 'Bo' }, { limit: 7 }, { id: 'agt_1' }, { 'x-tenant': 'acme' }],
  ]);
  const wrong = await app.request('/agt_1?limit=x', { ...init, body: '{}' });
  expect(await said(wrong)).toMatchObject({
    400: [expect.stringMatching(/^name/), expect.stringMatching(/^limit/)],
  });
  const large = await app.request('/a', post(`{"name":"${'x'.repeat(50)}"}`));
  expect(await said(large)).toEqual({ 413: 'Request body is too large' });
});

test('validate takes a body that was read before, and a form', async () => {
  const app = new Hono();
  errorContract(app, { onError() {} });
  const name = z.object({ name: z.string() });
  app.use('/read', async (c, next) => {
    await c.req.text();
    await next();
  });
  app.post('/read', validate({ body: name }), (c) => c.json(c.req.valid('json')));
  app.post('/form', validate({ form: name }), (c) => c.json(c.req.valid('form')));
  expect(await (await app.request('/read', post('{"name":"Bo"}'))).json()).toEqual({ name: 'Bo' });
  expect(await said(await app.request('/read', post('{"name":')))).toEqual(notJson);
  const form = { method: 'POST', body: new URLSearchParams({ name: 'Bo' }) };
  expect(await (await app.request('/form', form)).json()).toEqual({ name: 'Bo' });
  const empty = { method: 'POST', body: new URLSearchParams() };
  expect(await said(await app.request('/form', empty))).toEqual({
    400: 'Validation failed: name is required',
  });
});
