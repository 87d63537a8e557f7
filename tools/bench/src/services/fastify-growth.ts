import { type ApiError, NotFoundError, ValidationError } from '@error-contract/core';
import { errorContract } from '@error-contract/fastify';
import Fastify, { type FastifyInstance, type RouteHandlerMethod } from 'fastify';
import { answerByHand, faults, missing } from './answers.ts';
import { quiet, throwPlainError } from './foreign-errors.ts';
import { byRoutes, pages } from './growing.ts';
import { host, type Variants } from './service.ts';

const throwMissing: RouteHandlerMethod = async () => {
  throw new NotFoundError(missing);
};

async function start(setUp: (app: FastifyInstance) => unknown) {
  const app = Fastify();
  await setUp(app);
  await app.listen({ port: 0, host });
  return app.server;
}

function addRoutes(app: FastifyInstance, count: number): void {
  for (let i = 1; i < count; i += 1) app.get(`/route-${i}/:id`, async () => '');
  app.get('/missing', throwMissing);
}

async function failing(app: FastifyInstance): Promise<void> {
  await app.register(errorContract, quiet);
  app.get('/missing', throwMissing);
  app.get('/plain', async () => throwPlainError());
  app.get('/invalid', async () => {
    throw new ValidationError(faults);
  });
  for (const [path, text] of pages) {
    app.get(path, (_request, reply) => void reply.code(404).type('text/html').send(text));
  }
}

const hand = byRoutes('by hand', (count) => (app: FastifyInstance) => {
  app.setErrorHandler((err: ApiError, _request, reply) => {
    const { statusCode, headers, body } = answerByHand(err);
    reply.code(statusCode).headers(headers).send(body);
  });
  addRoutes(app, count);
});

const contract = byRoutes('contract', (count) => async (app: FastifyInstance) => {
  await app.register(errorContract);
  addRoutes(app, count);
});

/** Fastify 5, with more and more of something. */
export const variants: Variants = Object.fromEntries(
  [...hand, ...contract, ['failing', failing] as const].map(([name, setUp]) => [
    name,
    () => start(setUp),
  ]),
);
