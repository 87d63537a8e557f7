import Boom from '@hapi/boom';
import Hapi from '@hapi/hapi';
import { agent, faults, missing, type Ready, readyInvalid, readyMissing } from './answers.ts';
import { host, type Variants } from './service.ts';

type Handler = Hapi.Lifecycle.Method;

function writing({ statusCode, headers, body }: Ready): Handler {
  return (_request, h) => {
    const response = h.response(body).code(statusCode);
    for (const [name, value] of Object.entries(headers)) response.header(name, value);
    return response;
  };
}

async function start(onMissing: Handler, onInvalid: Handler) {
  const server = Hapi.server({ port: 0, host });
  server.route([
    { method: 'GET', path: '/ok', handler: () => agent },
    { method: 'GET', path: '/missing', handler: onMissing },
    { method: 'GET', path: '/invalid', handler: onInvalid },
  ]);
  await server.start();
  return server.listener;
}

function throwing(make: () => Error): Handler {
  return () => {
    throw make();
  };
}

/** hapi 21 with Boom, as its documentation recommends. */
export const variants: Variants = {
  limit: () => start(writing(readyMissing), writing(readyInvalid)),
  boom: () =>
    start(
      throwing(() => Boom.notFound(missing)),
      throwing(() => Boom.badRequest('Validation failed', faults)),
    ),
};
