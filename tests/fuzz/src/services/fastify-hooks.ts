import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { thrownBy as thrownByRaw } from './cases.ts';
import { asError, hiddenError, raise } from './failing.ts';

type Handler = RouteOptions['handler'];
type Done = (error?: unknown, value?: unknown) => void;

const thrownBy = (request: FastifyRequest) => thrownByRaw(request.raw);
const fail = (request: FastifyRequest) => raise(thrownBy(request));

/** If such a handler throws anything but an error, Fastify sends it as a success. */
const failWithError = (request: FastifyRequest) => raise(asError(thrownBy(request)));

const withDone3 = (request: FastifyRequest, _reply: unknown, done: Done) => done(thrownBy(request));
const withDone4 = (request: FastifyRequest, _reply: unknown, payload: unknown, done: Done) =>
  done(thrownBy(request), payload);
const rejecting = async (request: FastifyRequest) => fail(request);
const refused = () => raise(hiddenError());

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
    // Fastify serializes only an object.
    const handle =
      name === 'preSerialization' ? ((async () => ({ a: 'done' })) as Handler) : handler;
    const route = (url: string, run: unknown) =>
      app.route({ method: methods, url: `/throw/${url}`, handler: handle, [name]: run });
    route(name, hook);
    route(`${name}Async`, rejecting);
  }
  app.route({ method: methods, url: '/throw/onResponse', handler, onResponse: withDone3 as never });
}

/** Mounts hooks that fail while another error is handled. */
function mountErrorStages(app: FastifyInstance): void {
  const route = (url: string, hooks: object) =>
    app.route({ method: methods, url: `/throw/${url}`, handler: refused, ...hooks });
  route('onErrorHook', { onError: rejecting });
  route('onSendOfError', { onSend: withDone4 });
  route('onSendOfErrorAsync', { onSend: rejecting });
}

/** Mounts an error handler of the service that fails. */
function mountScope(
  app: FastifyInstance,
  url: string,
  handler: (request: FastifyRequest, reply: FastifyReply) => unknown,
  mountInside?: (inner: FastifyInstance) => void,
): void {
  app.register(async (inner) => {
    inner.setErrorHandler((_error, request, reply) => handler(request, reply));
    inner.route({ method: methods, url: `/throw/${url}`, handler: refused });
    mountInside?.(inner);
  });
}

function mountScopes(app: FastifyInstance): void {
  const send = (request: FastifyRequest, reply: FastifyReply) =>
    void reply.send(asError(thrownBy(request)));
  mountScope(app, 'scope', failWithError);
  mountScope(app, 'scopeAsync', rejecting);
  mountScope(app, 'scopeSend', send, (inner) => mountScope(inner, 'scopeNested', failWithError));
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
    validatorCompiler: () => refused,
  });
  const response = { '2xx': { type: 'object', properties: { a: { type: 'string' } } } };
  app.route({
    method: methods,
    url: '/throw/schema',
    schema: { response },
    handler: (request) => ({ a: { toString: () => fail(request) } }),
  });
}

/** Mounts everything that runs around a handler of Fastify, and makes it fail. */
export function mountHooks(app: FastifyInstance, handler: Handler): void {
  mountStages(app, handler);
  mountErrorStages(app);
  mountScopes(app);
  mountParsers(app, handler);
}
