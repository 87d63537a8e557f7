import { errorContract } from '@error-contract/fastify';
import { answers, failingStream, prepared, streamOf } from './answers.js';
import { bodyFor } from './bodies.js';
import { fastifyPeculiarities, fastifyRoots, rootsOptions } from './fastify-peculiarities.js';
import { fastifyValidated } from './fastify-validated.js';
import { fastifyValidation } from './fastify-validation.js';
import { caseOf, recordLog, watch } from './recorder.js';
import { encrypted, impatience, secure, unguardedFor } from './servers.js';
import { raise, reject, valueFor } from './throwables.js';

function mountThrowing(app) {
  app.get('/throw/:name', (request) => raise(request.params.name, { request }));
  app.get('/reject/:name', (request) => reject(request.params.name, { request }));
  app.get('/pass/:name', (request, reply) => {
    reply.send(valueFor(request.params.name, { request }));
  });
  app.get('/prepared/:name', (request, reply) => {
    reply.code(206).headers(prepared);
    raise(request.params.name, { request });
  });
  app.get('/challenged/:name', (request, reply) => {
    reply.headers({ 'WWW-Authenticate': 'Basic realm="x"', 'Retry-After': '99' });
    raise(request.params.name, { request });
  });
  app.get('/status-first/:name', (request, reply) => {
    reply.code(404);
    raise(request.params.name, { request });
  });
}

function mountLate(app) {
  app.get('/late/:name', (request, reply) => {
    reply.raw.writeHead(200, { 'Content-Type': 'text/plain' });
    reply.raw.write('partial');
    raise(request.params.name, { request });
  });
  app.get('/late-stream', (_request, reply) => reply.type('text').send(failingStream(['partial'])));
}

function prepare(request, reply) {
  const { status, type, headers } = answers.get(request.params.name);
  reply.code(status).headers(headers);
  return type ? reply.type(type) : reply;
}

function mountAnswers(app) {
  app.get('/answer/:name', (request, reply) =>
    prepare(request, reply).send(answers.get(request.params.name).body),
  );
  const errorHandler = (_error, _request, reply) => reply.code(409).send('Handled');
  app.get('/handled/:name', { errorHandler }, (request) => raise(request.params.name, { request }));
  app.register(async (scope) => {
    scope.setErrorHandler(errorHandler);
    scope.get('/handled-in-scope/:name', (request) => raise(request.params.name, { request }));
  });
  app.get('/answer-stream/:name', (request, reply) =>
    prepare(request, reply).send(streamOf(answers.get(request.params.name).body)),
  );
}

function mountSuccesses(app) {
  app.get('/ok/json', async () => ({ a: '\u00fc' }));
  app.get('/ok/text', async () => 'text');
  app.get('/ok/buffer', async () => Buffer.from([0, 255]));
  app.get('/ok/stream', async (_request, reply) => reply.send(streamOf('streamed')));
  app.get('/ok/created', (_request, reply) =>
    reply.code(201).header('Location', '/1').send({ id: 1 }),
  );
  app.get('/ok/empty', (_request, reply) => reply.code(204).send());
  app.get('/ok/cached', (request, reply) => {
    reply.header('ETag', '"a"');
    return request.headers['if-none-match'] === '"a"'
      ? reply.code(304).send()
      : reply.send({ a: 1 });
  });
  app.get('/ok/redirect', (_request, reply) => reply.redirect('/ok/json', 302));
  app.get('/ok/headers', (_request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, 'Fine', { 'X-A': 'b' }).end('x');
  });
}

function mountBodies(app) {
  app.get('/body/:kind', async (request, reply) => {
    const { moment } = request.query;
    const body = await bodyFor(request.params.kind, moment, caseOf({ request }), reply.raw);
    return reply.type('application/octet-stream').send(body);
  });
  app.post('/echo', { bodyLimit: 1024 }, async (request) => request.body ?? null);
  const onRequest = async (request) => watch(request.raw);
  app.post('/upload', { bodyLimit: 10_000, onRequest }, async () => ({}));
}

async function nested(scope) {
  scope.get('/throw/:name', (request) => raise(request.params.name, { request }));
  scope.get('/reject/:name', (request) => reject(request.params.name, { request }));
  scope.get('/answer/text', (_request, reply) => reply.code(409).send('Already there'));
}

/** A logger that keeps what Fastify is given to log. */
function createLogger(bindings = {}) {
  const quiet = ['fatal', 'warn', 'info', 'debug', 'trace', 'silent'];
  return {
    level: 'info',
    ...Object.fromEntries(quiet.map((level) => [level, () => {}])),
    error: (entry) => recordLog(bindings.case ?? 'below', entry?.err ?? entry),
    child: (more) => createLogger({ ...bindings, ...more, case: more.req?.headers?.['x-case'] }),
  };
}

const serverOptions = {
  impatient: { http: impatience, ...impatience },
  http2: { http2: true, https: secure() },
  roots: rootsOptions,
  few: { maxRequestsPerSocket: 1 },
  https: { https: encrypted(), maxRequestsPerSocket: 1 },
  'all errors': { ajv: { customOptions: { allErrors: true } } },
};

function mountAll(app) {
  app.addHook('onRequest', async (request, reply) => {
    request.log = createLogger({ case: request.headers['x-case'] });
    reply.log = request.log;
  });
  mountThrowing(app);
  mountLate(app);
  mountAnswers(app);
  mountSuccesses(app);
  mountBodies(app);
  app.register(nested, { prefix: '/sub' });
  app.register(nested, { prefix: '/router' });
  fastifyPeculiarities(app);
  fastifyValidation(app);
  fastifyValidated(app);
}

export async function load(moduleName) {
  const { fastify } = await import(moduleName);
  return (options, variant) => {
    const app = fastify({ loggerInstance: createLogger(), ...serverOptions[variant] });
    if (options) app.register(errorContract, options);
    if (variant === 'roots') fastifyRoots(app);
    app.register(async (scope) => mountAll(scope));
    const own = unguardedFor(variant, (req, res) => app.ready(() => app.routing(req, res)));
    if (own) return own;
    return {
      inject: (request) => app.inject(request),
      close: () => app.close(),
      isListening: () => app.server.listening,
      listen(port, host, done) {
        app.listen({ port, host }, (error) => (error ? done(error) : done()));
        return app.server;
      },
    };
  };
}
