import { NotFoundError, ValidationError } from '@error-contract/core';
import { errorContract } from '@error-contract/express';
import Boom from '@hapi/boom';
import { celebrate, errors, Joi, Segments } from 'celebrate';
import express, {
  type Application,
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
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
  readonly missing: RequestHandler;
  readonly invalid: RequestHandler | RequestHandler[];
}

function createApp(routes: Routes): Application {
  const app = express();
  app.get('/ok', (_req, res) => void res.json(agent));
  app.get('/missing', routes.missing);
  app.get('/invalid', routes.invalid);
  return app;
}

function throwing(make: () => unknown): RequestHandler {
  return () => {
    throw make();
  };
}

function writing({ statusCode, headers, body }: Ready): RequestHandler {
  return (_req, res) => void res.writeHead(statusCode, headers).end(body);
}

/** The same by Express's own means, from an object. */
function answering({ statusCode, body }: Ready): RequestHandler {
  const answer: object = JSON.parse(body);
  return (_req, res) => void res.status(statusCode).json(answer);
}

const thrown = {
  missing: throwing(() => Object.assign(new Error(missing), { status: 404 })),
  invalid: throwing(() => Object.assign(new Error('Validation failed'), { status: 400, faults })),
};

/** The error handler of tutorials for Express. */
const tutorial: ErrorRequestHandler = (err, _req, res, _next) => {
  res.status(err.status || 500).json({ error: err.message, faults: err.faults });
};

const boomHandler: ErrorRequestHandler = (err, _req, res, _next) => {
  const { output, data } = Boom.isBoom(err) ? err : Boom.boomify(err);
  res
    .status(output.statusCode)
    .set(output.headers)
    .json({ ...output.payload, data });
};

function withHttpErrors(): Application {
  const app = createApp({
    missing: throwing(() => createError(404, missing)),
    invalid: throwing(() => createError(400, 'Validation failed', { faults })),
  });
  return app.use(tutorial);
}

function withBoom(): Application {
  const app = createApp({
    missing: throwing(() => Boom.notFound(missing)),
    invalid: throwing(() => Boom.badRequest('Validation failed', faults)),
  });
  return app.use(boomHandler);
}

/** It validates five missing fields, and cannot throw on request. */
function withCelebrate(): Application {
  const required = Joi.string().required();
  const query = Joi.object({ a: required, b: required, c: required, d: required, e: required });
  const check = celebrate({ [Segments.QUERY]: query }, { abortEarly: false });
  const reach = (_req: Request, res: Response) => void res.json(agent);
  return createApp({ missing: thrown.missing, invalid: [check, reach] }).use(errors());
}

const own = {
  missing: throwing(() => new NotFoundError(missing)),
  invalid: throwing(() => new ValidationError(faults)),
};

const byHand: ErrorRequestHandler = (err, _req, res, _next) => {
  const { statusCode, headers, body } = answerByHand(err);
  res.writeHead(statusCode, headers).end(body);
};

function withContract(): Application {
  const app = createApp(own);
  errorContract(app);
  return app;
}

const apps = {
  limit: () => createApp({ missing: writing(readyMissing), invalid: writing(readyInvalid) }),
  json: () => createApp({ missing: answering(readyMissing), invalid: answering(readyInvalid) }),
  'by hand': () => createApp(own).use(byHand),
  contract: withContract,
  default: () => createApp(thrown),
  'http-errors': withHttpErrors,
  boom: withBoom,
  celebrate: withCelebrate,
};

/** Express 5, and what people do about errors in it. */
export const variants: Variants = Object.fromEntries(
  Object.entries(apps).map(([name, create]) => [name, () => create().listen(0, host)]),
);
