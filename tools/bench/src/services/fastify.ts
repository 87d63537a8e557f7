import { type ApiError, NotFoundError, ValidationError } from '@error-contract/core';
import { errorContract } from '@error-contract/fastify';
import sensible from '@fastify/sensible';
import Boom from '@hapi/boom';
import Fastify, { type FastifyInstance, type FastifyReply, type RouteHandlerMethod } from 'fastify';
import createError from 'http-errors';
import {
  agent,
  answerByHand,
  faults,
  missing,
  type Ready,
  readyInvalid,
  readyMissing,
} from './answers.ts';
import { host, type Variants } from './service.ts';

interface Routes {
  readonly missing: RouteHandlerMethod;
  readonly invalid: RouteHandlerMethod;
}

type Setup = (app: FastifyInstance) => unknown;

function throwing(make: () => unknown): RouteHandlerMethod {
  return () => {
    throw make();
  };
}

function rejecting(make: () => unknown): RouteHandlerMethod {
  return async () => {
    throw make();
  };
}

function writing({ statusCode, headers, body }: Ready): RouteHandlerMethod {
  return (_request, reply) => void reply.code(statusCode).headers(headers).send(body);
}

/** The same by Fastify's own means, from an object. */
function answering({ statusCode, body }: Ready): RouteHandlerMethod {
  const answer: object = JSON.parse(body);
  return (_request, reply) => void reply.code(statusCode).send(answer);
}

function returning({ statusCode, headers, body }: Ready): RouteHandlerMethod {
  return async (_request, reply) => {
    reply.code(statusCode).headers(headers);
    return body;
  };
}

type Faulty = Error & { statusCode?: number; faults?: unknown };

/** The error handler of tutorials for Fastify. */
function tutorial(app: FastifyInstance): void {
  app.setErrorHandler((err: Faulty, _request, reply: FastifyReply) => {
    reply.code(err.statusCode ?? 500).send({ error: err.message, faults: err.faults });
  });
}

function boomHandler(app: FastifyInstance): void {
  app.setErrorHandler((err: Faulty, _request, reply: FastifyReply) => {
    const { output, data } = Boom.isBoom(err) ? err : Boom.boomify(err);
    reply.code(output.statusCode).send({ ...output.payload, data });
  });
}

function byHand(app: FastifyInstance): void {
  app.setErrorHandler((err: ApiError, _request, reply) => {
    const { statusCode, headers, body } = answerByHand(err);
    reply.code(statusCode).headers(headers).send(body);
  });
}

const five = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((key) => [key, { type: 'string' }]));
const querystring = { type: 'object', required: Object.keys(five), properties: five };

const own = {
  missing: () => new NotFoundError(missing),
  invalid: () => new ValidationError(faults),
};
const plain = {
  missing: () => Object.assign(new Error(missing), { statusCode: 404 }),
  invalid: () => Object.assign(new Error('Validation failed'), { statusCode: 400, faults }),
};
const httpErrors = {
  missing: () => createError(404, missing),
  invalid: () => createError(400, 'Validation failed', { faults }),
};
const booms = {
  missing: () => Boom.notFound(missing),
  invalid: () => Boom.badRequest('Validation failed', faults),
};

function each(
  how: (make: () => unknown) => RouteHandlerMethod,
  errors: Readonly<Record<keyof Routes, () => unknown>>,
): Routes {
  return { missing: how(errors.missing), invalid: how(errors.invalid) };
}

async function start(routes: Routes, ...setups: readonly Setup[]) {
  const app = Fastify({ ajv: { customOptions: { allErrors: true } } });
  for (const setup of setups) await setup(app);
  app.get('/ok', async () => agent);
  app.get('/missing', routes.missing);
  app.get('/invalid', routes.invalid);
  app.get('/schema', { schema: { querystring } }, async () => agent);
  await app.listen({ port: 0, host });
  return app.server;
}

const contract: Setup = (app) => app.register(errorContract);
const withSensible: Setup = (app) => app.register(sensible);

function sensibly(reject: (app: FastifyReply['server']) => unknown): RouteHandlerMethod {
  return async (_request, reply) => {
    throw reject(reply.server);
  };
}

const sensible5: Routes = {
  missing: sensibly((app) => app.httpErrors.notFound(missing)),
  invalid: sensibly((app) => app.httpErrors.createError(400, 'Validation failed', { faults })),
};

/** Fastify 5, and what people do about errors in it. */
export const variants: Variants = {
  limit: () => start({ missing: writing(readyMissing), invalid: writing(readyInvalid) }),
  'limit, async': () =>
    start({ missing: returning(readyMissing), invalid: returning(readyInvalid) }),
  json: () => start({ missing: answering(readyMissing), invalid: answering(readyInvalid) }),
  'by hand, sync': () => start(each(throwing, own), byHand),
  'by hand': () => start(each(rejecting, own), byHand),
  'contract, sync': () => start(each(throwing, own), contract),
  contract: () => start(each(rejecting, own), contract),
  default: () => start(each(rejecting, plain)),
  'http-errors': () => start(each(rejecting, httpErrors), tutorial),
  boom: () => start(each(rejecting, booms), boomHandler),
  sensible: () => start(sensible5, withSensible),
};
