import type { ApiError, ErrorContractOptions } from '@error-contract/core';
import express, {
  type Application,
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
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

function throwingApp(errors: Errors): Application {
  return createApp({ missing: throwing(errors.missing), invalid: throwing(errors.invalid) });
}

const plain: Errors = {
  missing: () => Object.assign(new Error(missing), { status: 404 }),
  invalid: () => Object.assign(new Error('Validation failed'), { status: 400, faults }),
};

/** The error handler of tutorials for Express. */
const tutorial: ErrorRequestHandler = (err, _req, res, _next) => {
  res.status(err.status || 500).json({ error: err.message, faults: err.faults });
};

const byHand: ErrorRequestHandler = (err: ApiError, _req, res, _next) => {
  const { statusCode, headers, body } = answerByHand(err);
  res.writeHead(statusCode, headers).end(body);
};

/** Express prints what is thrown, and so does the contract, unless the service takes errors itself. */
async function withContract(options?: ErrorContractOptions): Promise<Application> {
  const { errorContract } = await import('@error-contract/express');
  const app = throwingApp(await ownErrors());
  errorContract(app, options);
  return app;
}

async function withBoom(): Promise<Application> {
  const { answer, ...errors } = await booms();
  const handler: ErrorRequestHandler = (err, _req, res, _next) => {
    const { statusCode, headers, payload } = answer(err);
    res.status(statusCode).set(headers).json(payload);
  };
  return throwingApp(errors).use(handler);
}

/** It validates five missing fields, and cannot throw on request. */
async function withCelebrate(): Promise<Application> {
  const { celebrate, errors, Joi, Segments } = await import('celebrate');
  const required = Joi.string().required();
  const query = Joi.object({ a: required, b: required, c: required, d: required, e: required });
  const check = celebrate({ [Segments.QUERY]: query }, { abortEarly: false });
  const reach = (_req: Request, res: Response) => void res.json(agent);
  return createApp({ missing: throwing(plain.missing), invalid: [check, reach] }).use(errors());
}

function limit(): Application {
  return createApp({ missing: writing(readyMissing), invalid: writing(readyInvalid) });
}

const apps: Readonly<Record<string, () => Application | Promise<Application>>> = {
  limit,
  zod: async () => {
    await import('zod');
    return limit();
  },
  loaded: async () => {
    await import('@error-contract/express');
    return limit();
  },
  json: () => createApp({ missing: answering(readyMissing), invalid: answering(readyInvalid) }),
  'by hand': async () => throwingApp(await ownErrors()).use(byHand),
  contract: () => withContract({ onError: () => undefined }),
  'contract, printing': () => withContract(),
  default: () => throwingApp(plain),
  'http-errors': async () => throwingApp(await httpErrors()).use(tutorial),
  boom: withBoom,
  celebrate: withCelebrate,
};

/** Express 5, and what people do about errors in it. */
export const variants: Variants = Object.fromEntries(
  Object.entries(apps).map(([name, create]) => [
    name,
    async () => (await create()).listen(0, host),
  ]),
);
