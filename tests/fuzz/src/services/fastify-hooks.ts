import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { buildValue } from '../values/build.ts';
import { throwingOf } from './cases.ts';

type Handler = RouteOptions['handler'];
type Done = (error?: unknown, value?: unknown) => void;

const thrownBy = (request: FastifyRequest) => buildValue(throwingOf(request.raw, 'fastify').value);

function fail(request: FastifyRequest): never {
  throw thrownBy(request);
}

/** What such a handler throws that is no error, Fastify itself sends as a success. */
function failWithError(request: FastifyRequest): never {
  const value = thrownBy(request);
  throw value instanceof Error ? value : new Error('zZhiddenZz');
}

const withDone3 = (request: FastifyRequest, _reply: unknown, done: Done) => done(thrownBy(request));
const withDone4 = (request: FastifyRequest, _reply: unknown, payload: unknown, done: Done) =>
  done(thrownBy(request), payload);
const rejecting = async (request: FastifyRequest) => fail(request);
const refused = () => {
  throw new Error('zZhiddenZz');
};

const methods = ['GET', 'HEAD', 'POST'];

function mountStages(app: FastifyInstance, handler: Handler): void {
  const stages = {
    onRequest: withDone3,
    preParsing: withDone4,
    preValidation: withDone3,
    preHandler: withDone3,
    preSerialization: withDone4,
    onSend: withDone4,
  };
  for (const [name, hook] of Object.entries(stages)) {
    // Only an object is serialized.
    const handle =
      name === 'preSerialization' ? ((async () => ({ a: 'done' })) as Handler) : handler;
    const route = (url: string, run: unknown) =>
      app.route({ method: methods, url: `/throw/${url}`, handler: handle, [name]: run });
    route(name, hook);
    route(`${name}Async`, rejecting);
  }
  app.route({ method: methods, url: '/throw/onResponse', handler, onResponse: withDone3 as never });
}

/** Hooks that fail while another error is answered. */
function mountErrorStages(app: FastifyInstance): void {
  const route = (url: string, hooks: object) =>
    app.route({ method: methods, url: `/throw/${url}`, handler: refused, ...hooks });
  route('onErrorHook', { onError: rejecting });
  route('onSendOfError', { onSend: withDone4 });
  route('onSendOfErrorAsync', { onSend: rejecting });
}

/** Error handlers of the service's own that fail themselves. */
function mountScopes(app: FastifyInstance): void {
  const scope = (url: string, handler: (request: FastifyRequest) => unknown) =>
    app.register(async (inner) => {
      inner.setErrorHandler((_error, request) => handler(request));
      inner.route({ method: methods, url: `/throw/${url}`, handler: refused });
    });
  scope('scope', failWithError);
  scope('scopeAsync', rejecting);
  app.register(async (inner) => {
    inner.setErrorHandler((_error, request, reply) => {
      const value = thrownBy(request);
      reply.send(value instanceof Error ? value : new Error('zZhiddenZz'));
    });
    inner.route({ method: methods, url: '/throw/scopeSend', handler: refused });
    inner.register(async (innermost) => {
      innermost.setErrorHandler((_error, request) => failWithError(request));
      innermost.route({ method: methods, url: '/throw/scopeNested', handler: refused });
    });
  });
}

function mountParsers(app: FastifyInstance, handler: Handler): void {
  app.register(async (scope) => {
    scope.addContentTypeParser('*', (request, payload, done) => {
      payload.resume();
      payload.on('end', () => (done as Done)(thrownBy(request)));
    });
    scope.removeContentTypeParser('application/json');
    scope.route({ method: methods, url: '/throw/parser', handler });
  });
  app.route({
    method: methods,
    url: '/throw/validator',
    handler,
    schema: { headers: { type: 'object' } },
    validatorCompiler: () => () => {
      throw new Error('zZhiddenZz');
    },
  });
  const response = { '2xx': { type: 'object', properties: { a: { type: 'string' } } } };
  app.route({
    method: methods,
    url: '/throw/schema',
    schema: { response },
    handler: (request) => ({ a: { toString: () => fail(request) } }),
  });
}

/** Everything of Fastify that runs around a handler, failing. */
export function mountHooks(app: FastifyInstance, handler: Handler): void {
  mountStages(app, handler);
  mountErrorStages(app);
  mountScopes(app);
  mountParsers(app, handler);
}
