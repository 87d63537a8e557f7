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

async function contract(app: FastifyInstance): Promise<void> {
  const { errorContract } = await import('@error-contract/fastify');
  await app.register(errorContract, quiet);
}

/** Fastify 5, where others throw. */
export const variants: Variants = {
  contract: () => start(contract),
  tutorial: () => start(tutorial),
};
