import { Hono } from 'hono';
import { hc } from 'hono/client';
import { expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { errorContract } from './error-contract.ts';
import { errorContract as onHono } from './hono/error-contract.ts';
import { validate as honoInput } from './hono/validate.ts';
import { validate } from './validate.ts';

const body = z.object({ name: z.string(), age: z.coerce.number() });

test('validate is typed by its schemas', () => {
  expectTypeOf(validate(new Request('http://a/'), { body })).resolves.toEqualTypeOf<{
    readonly body: { name: string; age: number };
  }>();
  // @ts-expect-error: no request has such a part
  validate(new Request('http://a/'), { bodies: body });
});

test('a handler keeps its arguments', () => {
  const handle = errorContract(
    async (request: Request, env: { key: string }) => new Response(env.key + request.url),
    {
      onError: (_error, { rest: [env] }) => expectTypeOf(env).toEqualTypeOf<{ key: string }>(),
    },
  );
  expectTypeOf(handle).parameters.toEqualTypeOf<[Request, { key: string }]>();
  // @ts-expect-error: a text is no Response
  errorContract(() => 'fine');
});

test('Hono knows what was validated, and so does its client', () => {
  const app = new Hono().post(
    '/agents/:id',
    honoInput({ body, params: z.object({ id: z.string() }) }),
    (c) => {
      expectTypeOf(c.req.valid('json')).toEqualTypeOf<{ name: string; age: number }>();
      expectTypeOf(c.req.valid('param')).toEqualTypeOf<{ id: string }>();
      // @ts-expect-error: the query was not validated
      c.req.valid('query');
      return c.json(c.req.valid('json'), 201);
    },
  );
  onHono(app);
  const client = hc<typeof app>('http://a');
  client.agents[':id'].$post({ json: { name: 'Bo', age: 7 }, param: { id: '1' } });
  // @ts-expect-error: a name is a string
  client.agents[':id'].$post({ json: { name: 7, age: 7 }, param: { id: '1' } });
});
