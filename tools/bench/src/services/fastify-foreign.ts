import { errorContract } from '@error-contract/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import { quiet, throwPlainError, throwZodError, tutorialAnswer } from './foreign-errors.ts';
import { host, type Variants } from './service.ts';

async function start(setUp: (app: FastifyInstance) => unknown) {
  const app = Fastify();
  await setUp(app);
  app.post('/json', async () => ({}));
  app.get('/zod', async () => throwZodError());
  app.get('/plain', async () => throwPlainError());
  await app.listen({ port: 0, host });
  return app.server;
}

function tutorial(app: FastifyInstance): void {
  app.setErrorHandler((err, _request, reply) => {
    const { status, body } = tutorialAnswer(err);
    reply.code(status).send(body);
  });
}

/** Fastify 5, where others throw. */
export const variants: Variants = {
  contract: () => start((app) => app.register(errorContract, quiet)),
  tutorial: () => start(tutorial),
};
