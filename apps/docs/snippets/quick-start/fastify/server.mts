import { NotFoundError } from '@error-contract/core';
import { errorContract, validate } from '@error-contract/fastify';
import Fastify from 'fastify';
import { z } from 'zod';

const app = Fastify();
app.register(errorContract);

app.get('/agents/:id', async () => {
  throw new NotFoundError('Agent not found');
});

const agent = z.object({ name: z.string().min(1) });

app.post('/agents', { preHandler: validate({ body: agent }) }, async (request, reply) => {
  reply.code(201);
  const name: string = request.validated.body.name; // typed by the schema
  return { id: 'agt_1', name };
});

await app.listen({ port: Number(process.env.PORT ?? 3000) });
