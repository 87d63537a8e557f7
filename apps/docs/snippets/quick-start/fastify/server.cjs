const { NotFoundError } = require('@error-contract/core');
const { errorContract, validate } = require('@error-contract/fastify');
const Fastify = require('fastify');
const { z } = require('zod');

const app = Fastify();
app.register(errorContract);

app.get('/agents/:id', async () => {
  throw new NotFoundError('Agent not found');
});

const agent = z.object({ name: z.string().min(1) });

app.post('/agents', { preHandler: validate({ body: agent }) }, async (request, reply) => {
  reply.code(201);
  return { id: 'agt_1', ...request.validated.body };
});

app.listen({ port: Number(process.env.PORT ?? 3000) });
