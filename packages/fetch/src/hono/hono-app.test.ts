import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { errorContract } from './error-contract.ts';

test('the method of HEAD is asked for by others', async () => {
  const methods: string[] = [];
  const app = new Hono();
  errorContract(app);
  app.get('/', (c) => c.text(methods[methods.push(c.req.method, c.req.raw.method) - 1] ?? ''));
  await app.request('/', { method: 'HEAD' });
  expect(methods).toEqual(['HEAD', 'HEAD']);
});

test('is called once, for an app', () => {
  const app = new Hono();
  errorContract(app);
  expect(() => errorContract(app)).toThrow('called twice');
  expect(() => errorContract({} as Hono)).toThrow('takes a Hono app');
});
