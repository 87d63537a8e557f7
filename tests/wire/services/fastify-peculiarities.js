import { failingStream } from './answers.js';
import { raise } from './throwables.js';

function mountAnswers(app) {
  app.get('/reply-error', (_request, reply) => reply.code(404).send(new Error('secret')));
  app.get('/fraction', (_request, reply) => reply.code(404.5).send('Gone away'));
  app.get('/fraction-of-an-error', (_request, reply) => {
    reply.code(404.5);
    throw new Error('secret');
  });
  app.get('/object', (_request, reply) => reply.code(400).send({ error: 'No' }));
  app.get('/async-object', async (_request, reply) => {
    reply.code(404);
    return { message: 'Agent not found' };
  });
  app.get('/failing-stream', (_request, reply) => reply.send(failingStream([])));
  app.get('/failing-answer', (_request, reply) => reply.code(409).send(failingStream(['partial'])));
  app.get('/web-response', (_request, reply) => reply.send(new Response('No', { status: 409 })));
  app.get('/not-found', (_request, reply) => reply.callNotFound());
  app.get('/hijack', (_request, reply) => {
    reply.hijack();
    reply.raw.writeHead(409, { 'Content-Type': 'text/plain' }).end('mine');
  });
  const shape = { type: 'object', properties: { other: { type: 'string' } } };
  const response = { '4xx': shape, '5xx': shape };
  app.get('/reshaped', { schema: { response } }, (request) => raise('conflict', { request }));
  app.get('/serializer', (request, reply) => {
    reply.serializer(() => 'reshaped');
    raise('conflict', { request });
  });
}

/** Mounts hooks that fail, each in its own scope. */
function mountHooks(app) {
  for (const hook of [
    'onRequest',
    'preParsing',
    'preValidation',
    'preHandler',
    'preSerialization',
    'onSend',
  ]) {
    app.register(async (scope) => {
      scope.addHook(hook, async (request) => raise('conflict', { request }));
      scope.get(`/hook/${hook}`, async () => ({ a: 1 }));
    });
  }
  app.register(async (scope) => {
    scope.addHook('onSend', async (request) => raise('plain error', { request }));
    scope.get('/hook/onSend-of-an-error', (request) => raise('conflict', { request }));
  });
}

/** Mounts plugins with their own handlers, which must keep working. */
function mountScopes(app) {
  app.register(async (scope) => {
    scope.setErrorHandler((_error, _request, reply) => reply.code(418).send('Mine'));
    scope.get('/own-handler', (request) => raise('plain error', { request }));
  });
  app.register(async (scope) => {
    scope.setErrorHandler((_error, _request, reply) => reply.code(200).send('fine'));
    scope.get('/own-success', (request) => raise('plain error', { request }));
  });
  app.register(async (scope) => {
    scope.setErrorHandler((error) => {
      throw error;
    });
    scope.get('/rethrown', (request) => raise('conflict', { request }));
  });
  app.register(async (scope) => {
    scope.setErrorHandler((_error, request) => raise('too many requests', { request }));
    scope.get('/handler-throws', () => {
      throw new Error('secret');
    });
  });
  app.register(
    async (scope) => {
      scope.setNotFoundHandler((_request, reply) => reply.code(404).send('No page'));
    },
    { prefix: '/own-404' },
  );
}

/** Hooks that run after the contract's, and do not expect errors. */
const meddlers = {
  etag: async (request, reply, payload) => {
    reply.header('ETag', '"a"');
    if (request.headers['if-none-match'] !== '"a"') return payload;
    reply.code(304);
    return '';
  },
  envelope: async (_request, _reply, payload) => JSON.stringify({ data: payload }),
  public: async (_request, reply) => {
    reply.header('Cache-Control', 'public, max-age=60').removeHeader('X-Content-Type-Options');
  },
  success: async (_request, reply) => {
    reply.code(200).type('text/html');
  },
  stream: async () => failingStream(['partial']),
  trailer: async (_request, reply) => {
    reply.trailer('X-Sum', async () => 'abc');
  },
};

function mountMeddlers(app) {
  for (const [name, hook] of Object.entries(meddlers)) {
    app.register(async (scope) => {
      scope.addHook('onSend', hook);
      scope.get(`/meddled/${name}`, (request) => raise('conflict', { request }));
      scope.get(`/meddled-answer/${name}`, async (_request, reply) =>
        reply.code(409).send('Taken'),
      );
    });
  }
}

/** Routes that only Fastify can have. */
export function fastifyPeculiarities(app) {
  mountAnswers(app);
  mountHooks(app);
  mountScopes(app);
  mountMeddlers(app);
}

/** Sets the service's own handlers at the root before the contract's plugin is loaded. */
export function fastifyRoots(app) {
  app.setErrorHandler((error, _request, reply) => {
    if (error.message === 'secret') throw error;
    reply.code(418).send('Mine');
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send('No page'));
}

/** Options of the service, which must keep working. */
export const rootsOptions = {
  allowErrorHandlerOverride: false,
  frameworkErrors: (_error, _request, reply) => reply.code(400).send('No such path'),
};
