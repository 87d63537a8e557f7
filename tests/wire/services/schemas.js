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

const quoted = (value) => `is too weak, got ${value}`;
const quoting = {
  zod: z.object({ pin: z.string().min(100, { error: ({ input }) => quoted(input) }) }),
  valibot: v.object({
    pin: v.pipe(
      v.string(),
      v.minLength(100, ({ input }) => quoted(input)),
    ),
  }),
  arktype: type({ pin: type('string>99').configure({ message: ({ data }) => quoted(data) }) }),
};

const parsersOf = {
  zod: (value) => quoting.zod.parse(value),
  valibot: (value) => v.parse(quoting.valibot, value),
  arktype: (value) => quoting.arktype.assert(value),
};

/** Handlers that parse what was sent, and whose messages quote it: the path, and what they parse. */
export const quotingRoutes = Object.entries(parsersOf).flatMap(([library, parse]) => [
  ['post', `/quote/${library}/body`, ({ body }) => parse(body)],
  ['post', `/quote/${library}/part`, ({ body }) => parse(body.user)],
  ['get', `/quote/${library}/query`, ({ query }) => parse({ ...query })],
  ['get', `/quote/${library}/params/:pin`, ({ params }) => parse({ ...params })],
  ['get', `/quote/${library}/headers`, ({ headers }) => parse(headers)],
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
