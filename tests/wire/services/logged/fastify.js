import { errorContract } from '@error-contract/fastify';
import { createEnds, createSignal, failing, thrown } from './thrown.js';

const body = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };

async function fail() {
  throw new Error('first');
}

async function failingHook() {
  throw new Error('The hook broke');
}

function mountAll(app, { ends, reached }) {
  app.addHook('onRequest', async (_request, reply) => ends.watch(reply.raw));
  app.get('/throw/:name', async (request) => {
    throw thrown[request.params.name]();
  });
  app.get('/null', async () => {
    throw null;
  });
  app.get('/stream/:when', async (request, reply) =>
    reply.send(failing(request.params.when === 'late')),
  );
  app.get('/refused/:when', async (request, reply) =>
    reply.code(409).send(failing(request.params.when === 'late')),
  );
  app.post('/valid', { schema: { body } }, async () => ({}));
  const onRequest = async () => void setImmediate(reached.fire);
  app.post('/upload', { onRequest }, async () => ({}));
  app.get('/answer', async (_request, reply) => reply.code(500).send({ oops: true }));
  app.get('/sent', async (_request, reply) => {
    reply.send('sent');
    throw new Error('late');
  });
  app.get('/hook', { onSend: failingHook }, fail);
  const logSerializers = { err: ({ message }) => ({ own: message }) };
  app.get('/serialized', { logSerializers }, fail);
  app.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => {
      request.log.error({ err: error }, 'handled');
      return reply.code(500).send({ oops: true });
    });
    scope.get('/own', fail);
  });
}

const unsteady = ['time', 'pid', 'hostname', 'reqId', 'responseTime'];

function steady(name, value) {
  if (unsteady.includes(name) || name === 'stack') return undefined;
  return name === 'remotePort' || name === 'host' ? 'steady' : value;
}

/** Starts a service whose log is kept: each line without what differs at each start. */
export async function start(moduleName, options, settings = {}) {
  const { fastify, LogController } = await import(moduleName);
  const lines = [];
  const stream = { write: (line) => lines.push(JSON.parse(line, steady)) };
  const { logger, createOptions, ...given } = settings;
  const own = createOptions?.(LogController);
  const app = fastify({ ...given, ...own, logger: { level: 'trace', stream, ...logger } });
  const facts = { ends: createEnds(), reached: createSignal() };
  if (options) app.register(errorContract, options);
  app.register(async (scope) => mountAll(scope, facts));
  await app.listen({ port: 0, host: '127.0.0.1' });
  lines.length = 0;
  return {
    port: app.server.address().port,
    reached: facts.reached.fired,
    async end() {
      await facts.ends.all();
      const logged = [...lines];
      await app.close();
      return logged;
    },
  };
}
