import Boom from '@hapi/boom';
import Hapi from '@hapi/hapi';
import Joi from 'joi';
import { boom, host, impatient, spend } from '../things.js';

const payload = Joi.object({ name: Joi.string().required(), size: Joi.number().integer() });

function authenticate(request, h) {
  const { authorization } = request.headers;
  if (!authorization) throw Boom.unauthorized(null, 'Bearer');
  const spent = spend(authorization);
  if (!spent) throw Boom.unauthorized('The API key is wrong', 'Bearer');
  request.plugins.limit = spent.headers;
  if (spent.isOver) throw Boom.tooManyRequests('Slow down');
  return h.authenticated({ credentials: {} });
}

function addLimit({ response, plugins }, h) {
  const headers = response.isBoom ? response.output.headers : response.headers;
  Object.assign(headers, plugins.limit);
  return h.continue;
}

function create({ payload: { name } }, h) {
  if (name === 'taken') throw Boom.conflict('The name is taken');
  if (name === 'deleted') throw Boom.badData('The thing was deleted');
  return h.response({ id: 'thing_1' }).code(201);
}

function throwing(error) {
  return () => {
    throw error();
  };
}

const allow = ['GET', 'POST'];
const routes = [
  { method: 'GET', path: '/things', handler: () => ({ data: [] }) },
  { method: 'POST', path: '/things', handler: create, options: { validate: { payload } } },
  {
    method: ['PUT', 'PATCH', 'DELETE'],
    path: '/things',
    handler: throwing(() => Boom.methodNotAllowed(null, null, allow)),
  },
  { method: 'GET', path: '/things/boom', handler: boom },
  {
    method: 'GET',
    path: '/things/down',
    handler: throwing(() => Boom.serverUnavailable('The database is down')),
  },
  { method: 'GET', path: '/things/{id}', handler: throwing(() => Boom.notFound('No such thing')) },
];

export async function start() {
  const server = Hapi.server({ port: 0, host });
  server.auth.scheme('key', () => ({ authenticate }));
  server.auth.strategy('key', 'key');
  server.ext('onPreResponse', addLimit);
  server.route(routes.map((route) => ({ ...route, options: { auth: 'key', ...route.options } })));
  impatient(server.listener);
  await server.start();
  return server.listener;
}
