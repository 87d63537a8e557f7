import type { ApiError } from '@error-contract/core';
import Fastify, { type FastifyInstance, type FastifyReply, type RouteHandlerMethod } from 'fastify';
import {
  agent,
  answerByHand,
  faults,
  missing,
  type Ready,
  readyInvalid,
  readyMissing,
} from './answers.ts';
import { booms, type Errors, httpErrors, ownErrors } from './errors.ts';
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

const plain: Errors = {
  missing: () => Object.assign(new Error(missing), { statusCode: 404 }),
  invalid: () => Object.assign(new Error('Validation failed'), { statusCode: 400, faults }),
};

/** The error handler of tutorials for Fastify. */
function tutorial(app: FastifyInstance): void {
  app.setErrorHandler((err: Faulty, _request, reply: FastifyReply) => {
    reply.code(err.statusCode ?? 500).send({ error: err.message, faults: err.faults });
  });
}

function byHand(app: FastifyInstance): void {
  app.setErrorHandler((err: ApiError, _request, reply) => {
    const { statusCode, headers, body } = answerByHand(err);
    reply.code(statusCode).headers(headers).send(body);
  });
}

async function contract(app: FastifyInstance): Promise<void> {
  const { errorContract } = await import('@error-contract/fastify');
  await app.register(errorContract);
}

function each(how: (make: () => unknown) => RouteHandlerMethod, errors: Errors): Routes {
  return { missing: how(errors.missing), invalid: how(errors.invalid) };
}

async function start(routes: Routes, setup?: Setup) {
  const app = Fastify({ ajv: { customOptions: { allErrors: true } } });
  await setup?.(app);
  app.get('/ok', async () => agent);
  app.get('/missing', routes.missing);
  app.get('/invalid', routes.invalid);
  await app.listen({ port: 0, host });
  return app.server;
}

async function withBoom() {
  const { answer, ...errors } = await booms();
  return start(each(rejecting, errors), (app) => {
    app.setErrorHandler((err, _request, reply) => {
      const { statusCode, payload } = answer(err);
      reply.code(statusCode).send(payload);
    });
  });
}

async function withSensible() {
  const { default: sensible } = await import('@fastify/sensible');
  const sensibly = (reject: (app: FastifyInstance) => unknown): RouteHandlerMethod =>
    async function reply(this: FastifyInstance) {
      throw reject(this);
    };
  const routes = {
    missing: sensibly((app) => app.httpErrors.notFound(missing)),
    invalid: sensibly((app) => app.httpErrors.createError(400, 'Validation failed', { faults })),
  };
  return start(routes, (app) => app.register(sensible));
}

const limit = () => start({ missing: writing(readyMissing), invalid: writing(readyInvalid) });

/** Fastify 5, and what people do about errors in it. */
export const variants: Variants = {
  limit,
  zod: async () => {
    await import('zod');
    return limit();
  },
  loaded: async () => {
    await import('@error-contract/fastify');
    return limit();
  },
  'limit, async': () =>
    start({ missing: returning(readyMissing), invalid: returning(readyInvalid) }),
  json: () => start({ missing: answering(readyMissing), invalid: answering(readyInvalid) }),
  'by hand, sync': async () => start(each(throwing, await ownErrors()), byHand),
  'by hand': async () => start(each(rejecting, await ownErrors()), byHand),
  'contract, sync': async () => start(each(throwing, await ownErrors()), contract),
  contract: async () => start(each(rejecting, await ownErrors()), contract),
  default: () => start(each(rejecting, plain)),
  'http-errors': async () => start(each(rejecting, await httpErrors()), tutorial),
  boom: withBoom,
  sensible: withSensible,
};
