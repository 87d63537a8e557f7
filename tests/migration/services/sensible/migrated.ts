import { errorContract } from '@error-contract/fastify';
import sensible from '@fastify/sensible';
import Fastify from 'fastify';
import { agents, breakDown } from '../agents.ts';
import { BadRequestError, ConflictError, NotFoundError } from '@error-contract/core';

// <app>
const app = Fastify();
app.register(errorContract); // first
app.register(sensible);
// </app>

app.get<{ Params: { id: string } }>('/agents/:id', async (request, reply) => {
  const agent = agents.get(request.params.id);
  if (!agent) return reply.send(new NotFoundError('No such agent'));
  return agent;
});

app.post<{ Body: { name?: string } }>('/agents', async (request) => {
  if (!request.body.name) throw new BadRequestError('name is required');
  throw new ConflictError('The name is taken');
});

app.get('/report', async () => breakDown());

export async function start() {
  await app.listen({ port: 0, host: '127.0.0.1' });
  return app.server;
}
