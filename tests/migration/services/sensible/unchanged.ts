import { errorContract } from '@error-contract/fastify';
import sensible from '@fastify/sensible';
import Fastify from 'fastify';
import { agents, breakDown } from '../agents.ts';

// <app>
const app = Fastify();
app.register(errorContract); // first
app.register(sensible);
// </app>

app.get<{ Params: { id: string } }>('/agents/:id', async (request, reply) => {
  const agent = agents.get(request.params.id);
  if (!agent) return reply.notFound('No such agent');
  return agent;
});

app.post<{ Body: { name?: string } }>('/agents', async (request) => {
  if (!request.body.name) throw app.httpErrors.badRequest('name is required');
  throw app.httpErrors.conflict('The name is taken');
});

app.get('/report', async () => breakDown());

export async function start() {
  await app.listen({ port: 0, host: '127.0.0.1' });
  return app.server;
}
