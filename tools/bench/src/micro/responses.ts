import {
  type ApiError,
  NotFoundError,
  toApiError,
  toErrorResponse,
  ValidationError,
} from '@error-contract/core';
import Boom from '@hapi/boom';
import { NotFoundException } from '@nestjs/common';
import fastJson from 'fast-json-stringify';
import createError from 'http-errors';
import { z } from 'zod';
import { micro } from '../harness/micro.ts';
import { faults, missing } from '../services/answers.ts';

const own = new NotFoundError(missing);
const httpError = createError(404, missing);
const boom = Boom.notFound(missing);
const nest = new NotFoundException(missing);
const plain = new Error('connect to db-7.internal:5432: password rejected');
const { error: zodError } = z.object({ name: z.string(), size: z.number() }).safeParse({});

const ofSchema = fastJson({
  type: 'object',
  properties: {
    statusCode: { type: 'integer' },
    message: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
    error: { type: 'string' },
  },
});

/** Writing bodies: ours includes the headers, the others write only the body. */
const writers = {
  toErrorResponse: (error: ApiError) => toErrorResponse(error),
  'JSON.stringify(error)': (error: ApiError) => JSON.stringify(error),
  'JSON.stringify(body)': ({ statusCode, messages, error }: ApiError) =>
    JSON.stringify({ statusCode, message: messages.length > 1 ? messages : messages[0], error }),
  'fast-json-stringify(body)': ({ statusCode, messages, error }: ApiError) =>
    ofSchema({ statusCode, message: messages.length > 1 ? messages : messages[0], error }),
};

/** Normalising what was thrown, and rendering the response. */
export const benchmarks = [
  micro({
    name: 'micro/normalise',
    baseline: 'of http-errors',
    inputs: [undefined],
    contenders: {
      own: () => toApiError(own),
      'of http-errors': () => toApiError(httpError),
      'of Boom': () => toApiError(boom),
      'of Nest': () => toApiError(nest),
      'of zod': () => toApiError(zodError),
      'plain Error': () => toApiError(plain),
      undefined: () => toApiError(undefined),
    },
  }),
  micro({
    name: 'micro/respond',
    baseline: 'JSON.stringify(body)',
    inputs: [own],
    contenders: writers,
  }),
  micro({
    name: 'micro/respond, five fields',
    baseline: 'JSON.stringify(body)',
    inputs: [new ValidationError(faults)],
    contenders: writers,
  }),
];
