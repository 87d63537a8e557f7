import { NotFoundError, ValidationError } from '@error-contract/core';
import { errorContract } from '@error-contract/express';
import express, { type Application, type ErrorRequestHandler, type RequestHandler } from 'express';
import { answerByHand, faults, missing } from './answers.ts';
import { quiet, throwPlainError } from './foreign-errors.ts';
import { byRoutes, pages } from './growing.ts';
import { host, type Variants } from './service.ts';

const throwMissing: RequestHandler = () => {
  throw new NotFoundError(missing);
};

const byHand: ErrorRequestHandler = (err, _req, res, _next) => {
  const { statusCode, headers, body } = answerByHand(err);
  res.writeHead(statusCode, headers).end(body);
};

function withRoutes(app: Application, count: number): Application {
  for (let i = 1; i < count; i += 1) app.get(`/route-${i}/:id`, (_req, res) => void res.end());
  return app.get('/missing', throwMissing);
}

function withContract(): Application {
  const app = express();
  errorContract(app, quiet);
  return app;
}

function failing(): Application {
  const app = withContract();
  app.get('/missing', throwMissing);
  app.get('/plain', throwPlainError);
  app.get('/invalid', () => {
    throw new ValidationError(faults);
  });
  for (const [path, text] of pages) {
    app.get(path, (_req, res) => void res.status(404).set('content-type', 'text/html').end(text));
  }
  return app;
}

const hand = byRoutes('by hand', (count) => () => withRoutes(express(), count).use(byHand));
const contract = byRoutes('contract', (count) => () => withRoutes(withContract(), count));

/** Express 5, with more and more of something. */
export const variants: Variants = Object.fromEntries(
  [...hand, ...contract, ['failing', failing] as const].map(([name, create]) => [
    name,
    () => create().listen(0, host),
  ]),
);
