import { NotFoundError } from '@error-contract/core';
import { errorContract } from '@error-contract/fastify';
import Fastify from 'fastify';
import { jsonSchema } from '../schema.js';
import { boom, host, impatient } from '../things.js';
import { admit, create, down, refuse } from './errors.js';

async function things(app) {
  app.addHook('onRequest', async (request, reply) => {
    admit(request.headers.authorization, (headers) => reply.headers(headers));
  });
  app.get('/things', async () => ({ data: [] }));
  app.post('/things', { schema: { body: jsonSchema } }, async (request, reply) => {
    reply.code(201);
    return create(request.body);
  });
  app.route({ method: ['PUT', 'PATCH', 'DELETE'], url: '/things', handler: refuse });
  app.get('/things/boom', boom);
  app.get('/things/down', down);
  app.get('/things/:id', async () => {
    throw new NotFoundError('Thing not found');
  });
}

export async function start() {
  const app = Fastify({ ajv: { customOptions: { allErrors: true, removeAdditional: false } } });
  app.register(errorContract);
  app.register(things);
  impatient(app.server);
  await app.listen({ port: 0, host });
  return app.server;
}
