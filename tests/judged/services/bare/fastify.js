import Fastify from 'fastify';
import createError from 'http-errors';
import { jsonSchema } from '../schema.js';
import { boom, host, impatient, spend } from '../things.js';

async function admit(request, reply) {
  const spent = spend(request.headers.authorization);
  if (!spent) throw createError(401, 'The API key is missing or wrong');
  reply.headers(spent.headers);
  if (spent.isOver) throw createError(429, 'Slow down');
}

async function create(request, reply) {
  const { name } = request.body;
  if (name === 'taken') throw createError(409, 'The name is taken');
  if (name === 'deleted') throw createError(422, 'The thing was deleted');
  reply.code(201);
  return { id: 'thing_1' };
}

async function refuse(_request, reply) {
  reply.header('Allow', 'GET, POST');
  throw createError(405);
}

async function routes(app) {
  app.addHook('onRequest', admit);
  app.get('/things', async () => ({ data: [] }));
  app.post('/things', { schema: { body: jsonSchema } }, create);
  app.route({ method: ['PUT', 'PATCH', 'DELETE'], url: '/things', handler: refuse });
  app.get('/things/boom', async () => boom());
  app.get('/things/down', async () => {
    throw createError(503, 'The database is down');
  });
  app.get('/things/:id', async () => {
    throw createError(404, 'Thing not found');
  });
}

export async function start() {
  const app = Fastify();
  app.register(routes);
  impatient(app.server);
  await app.listen({ port: 0, host });
  return app.server;
}
