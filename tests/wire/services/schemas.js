import { type } from 'arktype';
import * as v from 'valibot';
import { z } from 'zod';

const isFree = async (name) => name !== 'used';

const zod = {
  body: z.object({ name: z.string().trim().min(1), age: z.number().default(18) }),
  query: z.object({ limit: z.coerce.number().int() }),
  params: z.object({ id: z.string().startsWith('agt_') }),
  headers: z.object({ 'x-tenant': z.string() }),
  later: z.object({ name: z.string().refine(isFree, 'is already taken') }),
};

const valibot = {
  body: v.object({
    name: v.pipe(v.string(), v.trim(), v.minLength(1)),
    age: v.optional(v.number(), 18),
  }),
  query: v.object({ limit: v.pipe(v.string(), v.transform(Number), v.integer()) }),
  params: v.object({ id: v.pipe(v.string(), v.startsWith('agt_')) }),
  headers: v.object({ 'x-tenant': v.string() }),
  later: v.objectAsync({
    name: v.pipeAsync(v.string(), v.checkAsync(isFree, 'is already taken')),
  }),
};

const arktype = {
  body: type({ name: 'string.trim', age: 'number = 18' }),
  query: type({ limit: 'string.integer.parse' }),
  params: type({ id: /^agt_/ }),
  headers: type({ 'x-tenant': 'string' }),
};

/** The same schemas in each library. arktype has no asynchronous ones. */
export const schemas = { zod, valibot, arktype };

/** Handlers that parse invalid input by themselves. */
export const parsers = new Map([
  ['zod', () => zod.body.parse({})],
  ['valibot', () => v.parse(valibot.body, {})],
  ['arktype', () => arktype.body.assert({})],
]);

/** The validated routes: method, path below the library, parts, and what they send back. */
export const validatedRoutes = [
  ['post', '/body', ({ body }) => ({ body }), ({ body }) => body],
  ['get', '/query', ({ query }) => ({ query }), ({ query }) => query],
  ['get', '/params/:id', ({ params }) => ({ params }), ({ params }) => params],
  ['get', '/headers', ({ headers }) => ({ headers }), ({ headers }) => headers['x-tenant']],
  ['post', '/later', ({ later }) => ({ body: later }), ({ body }) => body],
  [
    'post',
    '/all/:id',
    ({ params, query, headers, body }) => ({ params, query, headers, body }),
    ({ params, query, body }) => ({ ...params, ...query, ...body }),
  ],
].flatMap(([method, path, pick, answer]) =>
  Object.entries(schemas)
    .filter(([, { later }]) => path !== '/later' || later)
    .map(([name, all]) => ({
      method,
      path: `/validated/${name}${path}`,
      parts: pick(all),
      answer,
    })),
);
