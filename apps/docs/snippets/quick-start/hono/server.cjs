const { NotFoundError } = require('@error-contract/core');
const { errorContract, validate } = require('@error-contract/fetch/hono');
const { guardServer } = require('@error-contract/fetch/node');
const { serve } = require('@hono/node-server');
const { Hono } = require('hono');
const { z } = require('zod');

const app = new Hono();
errorContract(app);

app.get('/agents/:id', () => {
  throw new NotFoundError('Agent not found');
});

const agent = z.object({ name: z.string().min(1) });

app.post('/agents', validate({ body: agent }), (c) => {
  const { name } = c.req.valid('json');
  return c.json({ id: 'agt_1', name }, 201);
});

const server = serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
guardServer(server); // what never reaches Hono: bytes that are not HTTP, oversized headers
