import express, { type Application, type ErrorRequestHandler } from 'express';
import { quiet, throwPlainError, throwZodError, tutorialAnswer } from './foreign-errors.ts';
import { host, type Variants } from './service.ts';

function createApp(): Application {
  const app = express();
  app.use(express.json());
  app.post('/json', (_req, res) => void res.json({}));
  app.get('/zod', throwZodError);
  app.get('/plain', throwPlainError);
  return app;
}

const tutorial: ErrorRequestHandler = (err, _req, res, _next) => {
  const { status, body } = tutorialAnswer(err);
  res.status(status).json(body);
};

async function withContract(): Promise<Application> {
  const { errorContract } = await import('@error-contract/express');
  const app = createApp();
  errorContract(app, quiet);
  return app;
}

/** Express 5, where others throw. */
export const variants: Variants = {
  contract: async () => (await withContract()).listen(0, host),
  tutorial: () => createApp().use(tutorial).listen(0, host),
};
