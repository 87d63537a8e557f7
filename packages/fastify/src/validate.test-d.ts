import Fastify, { type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type ValidatedRoute, validate } from './validate.ts';

const app = Fastify();
const agent = z.object({ name: z.string(), calls: z.coerce.number() });
const page = z.object({ page: z.coerce.number() });

app.post('/agents/:id', { preHandler: validate({ body: agent, query: page }) }, async (request) => {
  const parsed: { name: string; calls: number } = request.validated.body;
  const number: number = request.validated.query.page;
  // @ts-expect-error - a field that the schema does not have
  request.validated.body.colour;
  // @ts-expect-error - a part without a schema
  request.validated.headers;
  // @ts-expect-error - the parsed type, not the received one
  const text: string = request.validated.body.calls;
  return { parsed, number, text };
});

declare function authenticate(request: FastifyRequest): Promise<void>;
app.post(
  '/agents',
  { onRequest: authenticate, preHandler: [authenticate, validate({ body: agent })] },
  async (request) => request.validated.body.name.length,
);

// Where the types cannot pass by, the route is named.
const schemas = { query: page };
app.route<ValidatedRoute<typeof schemas>>({
  method: 'GET',
  url: '/agents',
  preHandler: validate(schemas),
  handler: async (request) => request.validated.query.page,
});

// Routes without it are as they were, and have nothing to read.
app.get('/health', async (request) => {
  // @ts-expect-error - nothing was validated
  request.validated.body;
});

// @ts-expect-error - no part of a request
validate({ querystring: page });
