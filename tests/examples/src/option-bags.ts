import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import * as core from '@error-contract/core';
import { parseE164 } from '@error-contract/core/e164';
import * as bulk from '@error-contract/core/e164/bulk';
import { createDeviationReport, guardServer } from '@error-contract/core/node';
import * as lean from '@error-contract/core/response';
import * as onExpress from '@error-contract/express';
import * as onFastify from '@error-contract/fastify';
import * as onFetch from '@error-contract/fetch';
import * as onHono from '@error-contract/fetch/hono';
import * as guarded from '@error-contract/fetch/node';
import * as small from '@error-contract/fetch/small';
import * as onKoa from '@error-contract/koa';
import { ErrorContractModule } from '@error-contract/nest';
import Fastify from 'fastify';
import { Hono } from 'hono';

const require = createRequire(import.meta.url);
const express: () => never = require('express');
const Koa: new () => never = require('koa');

/** Gives options to a function. */
export type Give = (options: never) => unknown;

const posted = () =>
  new Request('http://a/', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });

/** A schema that takes everything. */
export const schema = {
  '~standard': { version: 1, vendor: 'own', validate: () => ({ value: 1 }) },
};
const mistyped = { mapErorr: () => undefined };
const onFastifyApp = (options: never) => Fastify().register(onFastify.errorContract, options);

/** Every function that takes options: how to give them, what is mistyped in them, and what is meant. */
export const bags: readonly (readonly [
  name: string,
  give: Give,
  mistake: object,
  meant: string,
])[] = [
  ['ApiError', (it) => new core.ApiError(503, 'a', it), { casue: 1 }, 'cause'],
  ['BadRequestError', (it) => new core.BadRequestError('a', it), { header: {} }, 'headers'],
  ['ConflictError', (it) => new core.ConflictError('a', it), { exposed: true }, 'expose'],
  ['ForbiddenError', (it) => new core.ForbiddenError('a', it), { Cause: 1 }, 'cause'],
  ['InternalServerError', (it) => new core.InternalServerError('', it), { ause: 1 }, 'cause'],
  ['NotFoundError', (it) => new core.NotFoundError('a', it), { haeders: {} }, 'headers'],
  [
    'TooManyRequestsError',
    (it) => new core.TooManyRequestsError('a', it),
    { retryafter: 1 },
    'retryAfter',
  ],
  [
    'UnauthorizedError',
    (it) => new core.UnauthorizedError('a', it),
    { invalid_token: true },
    'invalidToken',
  ],
  [
    'UnprocessableEntityError',
    (it) => new core.UnprocessableEntityError('a', it),
    { couse: 1 },
    'cause',
  ],
  ['ValidationError', (it) => new core.ValidationError('a', it), { status: 422 }, 'statusCode'],
  ['ConflictError', (it) => core.defineErrors({ 409: 'a' })(409, 'a', it), { cuase: 1 }, 'cause'],
  ['apiErrorFromBody', (it) => core.apiErrorFromBody({}, it), { heders: {} }, 'headers'],
  ['toApiError', (it) => core.toApiError(1, it), mistyped, 'mapError'],
  ['toErrorResponse', (it) => core.toErrorResponse(1, it), mistyped, 'mapError'],
  ['toResponse', (it) => core.toResponse(1, it), { requests: {} }, 'request'],
  ['toApiError', (it) => lean.toApiError(1, it), { recognise: () => {} }, 'recognize'],
  ['toErrorResponse', (it) => lean.toErrorResponse(1, it), mistyped, 'mapError'],
  ['toResponse', (it) => lean.toResponse(1, it), { reqest: {} }, 'request'],
  ['guardServer', (it) => guardServer(createServer(), it), { onErrors: () => {} }, 'onError'],
  ['createDeviationReport', (it) => createDeviationReport(it), { maxrow: 1 }, 'maxRows'],
  [
    'parseE164',
    (it) => parseE164('+919876543210', it),
    { callingCode: '91' },
    'defaultCallingCode',
  ],
  ['createE164Scanner', (it) => bulk.createE164Scanner(it), { colum: 'phone' }, 'column'],
  ['createCsvReader', (it) => bulk.createCsvReader('a', it), { delimeter: ';' }, 'delimiter'],
  ['checkE164Lines', (it) => bulk.checkE164Lines(['a'], it), { delimeter: ';' }, 'delimiter'],
  [
    'checkE164Stream',
    (it) => bulk.checkE164Stream(new Blob([]).stream(), it),
    { oninvalid: () => {} },
    'onInvalid',
  ],
  [
    'errorContract',
    (it) => onExpress.errorContract(express(), it),
    { response: 'report' },
    'responses',
  ],
  ['errorContract', (it) => onExpress.errorHandler(it), { onErorr: () => {} }, 'onError'],
  ['validate', (it) => onExpress.validate(it), { boddy: schema }, 'body'],
  ['errorContract', onFastifyApp, { onErorr: () => {} }, 'onError'],
  ['validate', (it) => onFastify.validate(it), { querystring: schema }, 'query'],
  [
    'errorContract',
    (it) => onKoa.errorContract(new Koa(), it),
    { onDeviaton: () => {} },
    'onDeviation',
  ],
  ['validate', (it) => onKoa.validate(it), { header: schema }, 'headers'],
  [
    'errorContract',
    (it) => onFetch.errorContract(() => new Response(), it),
    { response: 'report' },
    'responses',
  ],
  [
    'errorContract',
    (it) => small.errorContract(() => new Response(), it),
    { onErorr: () => {} },
    'onError',
  ],
  ['readJson', (it) => onFetch.readJson(posted(), it), { limits: 1 }, 'limit'],
  ['validate', (it) => onFetch.validate(posted(), it, { params: {} }), { boddy: schema }, 'body'],
  [
    'errorContract',
    (it) => onHono.errorContract(new Hono(), it),
    { protocol: 'keep' },
    'protocols',
  ],
  ['validate', (it) => onHono.validate(it), { header: schema }, 'headers'],
  [
    'guardServer',
    (it) => guarded.guardServer(createServer(), it),
    { onErrors: () => {} },
    'onError',
  ],
  [
    'errorContract',
    (it) => ErrorContractModule.forRoot(it),
    { validationStats: 422 },
    'validationStatus',
  ],
];
