import { createServer } from 'node:http';
import {
  type ApiError,
  apiErrorFromBody,
  type ErrorBody,
  NotFoundError,
  toErrorResponse,
  validate,
} from '@error-contract/core';
import { parseE164 } from '@error-contract/core/e164';
import { guardServer } from '@error-contract/core/node';
import { validate as expressInput, errorContract as onExpress } from '@error-contract/express';
import { errorContract as onFastify } from '@error-contract/fastify';
import { errorContract as onKoa } from '@error-contract/koa';
import express from 'express';
import Fastify from 'fastify';
import Koa from 'koa';
import { z } from 'zod';

const agent = z.object({ name: z.string() });

const app = express();
onExpress(app, {
  onError: (error, { req }) => console.error(error.statusCode, req?.url),
  mapError: (thrown) => (thrown === 1 ? new NotFoundError() : undefined),
});
app.post('/agents', expressInput({ body: agent }), (req, res) => {
  const { name } = req.validated.body;
  // @ts-expect-error: a name is a string
  const wrong: number = name;
  res.json({ name, wrong });
});

const fastify = Fastify();
fastify.register(onFastify, { responses: 'report', onDeviation: (deviation) => deviation.reason });
// @ts-expect-error: there is no such mode
fastify.register(onFastify, { responses: 'shout' });

const koa = new Koa();
onKoa(koa, { validationStatus: 422 });
// @ts-expect-error: 418 is not allowed for an invalid request
onKoa(koa, { validationStatus: 418 });

guardServer(createServer());

const error: ApiError | undefined = apiErrorFromBody(JSON.parse('{}'));
const body: ErrorBody = new NotFoundError('x', { cause: error }).toJSON();
const { statusCode }: { statusCode: number } = toErrorResponse(body);
const output: { name: string } = validate(agent, {});
const phone = parseE164('+1');
const digits: string = phone.ok ? phone.number : phone.reason;
// @ts-expect-error: an error is readonly
new NotFoundError().statusCode = 1;

export { digits, output, statusCode };
