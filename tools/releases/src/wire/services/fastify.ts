import { errorContract } from '@error-contract/fastify';
import { type Listening, listening } from '@error-contract/harness/listen';
import Fastify from 'fastify';
import { throwableFor } from '../throwables.ts';

/** Starts a service on Fastify that fails on request. */
export async function startFastify(): Promise<Listening> {
  const app = Fastify({ bodyLimit: 100 });
  await app.register(errorContract, { onError: () => {} });
  app.get<{ Params: { name: string } }>('/fail/:name', (request) => {
    throw throwableFor(request.params.name);
  });
  app.post('/things', (_request, reply) => reply.code(201).send({ id: 'thing_1' }));
  await app.listen({ port: 0, host: '127.0.0.1' });
  return listening(app.server);
}
