import { NotFoundError } from '@error-contract/core';
import { errorContract, validate } from '@error-contract/fetch/hono';
import { guardServer } from '@error-contract/fetch/node';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';

const app = new Hono();
errorContract(app);

app.get('/agents/:id', () => {
  throw new NotFoundError('Agent not found');
});

const agent = z.object({ name: z.string().min(1) });

app.post('/agents', validate({ body: agent }), (c) => {
  const { name } = c.req.valid('json'); // typed by the schema
  return c.json({ id: 'agt_1', name }, 201);
});

const server = serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
guardServer(server); // what never reaches Hono: bytes that are not HTTP, oversized headers
