import { createRequire } from 'node:module';
import * as core from '@error-contract/core';
import { parseE164 } from '@error-contract/core/e164';
import { createRouteTable } from '@error-contract/core/e164/routes';
import { createDeviationReport, guardServer } from '@error-contract/core/node';
import { e164 } from '@error-contract/core/zod';
import * as onExpress from '@error-contract/express';
import * as onFastify from '@error-contract/fastify';
import * as onKoa from '@error-contract/koa';
import Fastify from 'fastify';
import { expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const express: () => never = require('express');
const Koa: new () => never = require('koa');

const schema = { '~standard': { version: 1, vendor: 'own', validate: () => ({ value: 1 }) } };

const apiError = (it: object) => () => new core.ApiError(404, 'a', it);
const contract = (it: object) => () => onExpress.errorContract(express(), it);

test.each<[string, () => unknown, string]>([
  [
    'a mode',
    contract({ responses: 'log' }),
    'The option responses of errorContract is one of rewrite, report, keep, or a function.',
  ],
  ['a hook', contract({ onError: 'log' }), 'The option onError of errorContract is a function.'],
  [
    'a status',
    contract({ validationStatus: '422' }),
    'The option validationStatus of errorContract is 400 or 422.',
  ],
  [
    'no near name',
    contract({ logger: {} }),
    'logger is not an option of errorContract (onError, mapError, mapAnswer, responses, protocols, challenge, requestId, onDeviation, validationStatus, bareSchemaErrors',
  ],
  [
    'Headers',
    apiError({ headers: new Headers() }),
    'The option headers of ApiError is a plain object.',
  ],
  [
    'a text for a switch',
    apiError({ expose: 'no' }),
    'The option expose of ApiError is true or false.',
  ],
  [
    'an option of another class',
    apiError({ retryAfter: 5 }),
    'retryAfter is not an option of ApiError (cause, headers, expose)',
  ],
  [
    'a wait in words',
    () => new core.TooManyRequestsError('', { retryAfter: 'soon' as never }),
    'The option retryAfter of TooManyRequestsError is a number of seconds.',
  ],
  [
    'a wait by itself',
    () => new core.TooManyRequestsError('', 60 as never),
    'The options of TooManyRequestsError are a plain object, or left out.',
  ],
  [
    'a status as message',
    () => new core.NotFoundError(404 as never),
    "The message of NotFoundError is a string, or an array of strings: new NotFoundError('Not in this state').",
  ],
  [
    'an error as message',
    () => new core.ApiError(500, new Error('a') as never),
    'The message of ApiError is a string, or an array of strings',
  ],
  [
    'an object as messages',
    () => new core.ValidationError({} as never),
    'The message of ValidationError is a string, or an array of strings',
  ],
  [
    'issues as messages',
    () => new core.ValidationError([{ path: [] }] as never),
    'The message of ValidationError is a string, or an array of strings',
  ],
  [
    'a 404 of validation',
    () => new core.ValidationError('a', { statusCode: 404 as never }),
    'The option statusCode of ValidationError is 400 or 422.',
  ],
  [
    'statuses without sentences',
    () => core.defineErrors([404] as never),
    "defineErrors takes a sentence for each status: { 404: 'Agent not found' }.",
  ],
  [
    'no server',
    () => guardServer({} as never),
    'guardServer(server) takes what http.createServer() returns.',
  ],
  [
    'an app',
    () => guardServer(express() as never),
    'guardServer(server) takes what http.createServer() returns.',
  ],
  [
    'a Koa app',
    () => guardServer(new Koa() as never),
    'guardServer(server) takes what http.createServer() returns.',
  ],
  [
    'no rows',
    () => createDeviationReport({ maxRows: 0 }),
    'The option maxRows of createDeviationReport is an integer from 1.',
  ],
  [
    'a code with its plus',
    () => parseE164('1', { defaultCallingCode: '+91' }),
    "The option defaultCallingCode of parseE164 is a calling code without +, such as '91'.",
  ],
  [
    'an object of routes',
    () => createRouteTable({ 1900: false } as never),
    'entries must be a list, such as Object.entries({ 1900: false }), or a Map',
  ],
  [
    'no schemas',
    () => onKoa.validate({}),
    'validate() takes schemas by the part of the request: { body: schema }.',
  ],
  [
    'a schema by itself',
    () => onFastify.validate(schema as never),
    'validate() takes schemas by the part of the request: { body: schema }.',
  ],
  [
    'a part that is no schema',
    () => onExpress.validate({ body: {} as never }),
    'The option body of validate is a schema of zod, valibot, arktype or another of standardschema.dev.',
  ],
  [
    'a handler that was not called',
    () => onExpress.notFoundHandler(...([{}] as unknown as [])),
    'notFoundHandler takes nothing: write notFoundHandler().',
  ],
  [
    'a mapping that was not called',
    () => core.databaseErrors(...([new Error('a')] as unknown as [])),
    'databaseErrors takes nothing: write databaseErrors().',
  ],
  [
    'a message of e164',
    () => e164(...(['a'] as unknown as [])),
    'e164 takes nothing: write e164().',
  ],
])('%s is refused', (_, give, sentence) => {
  expect(give).toThrow(TypeError);
  expect(give).toThrow(sentence);
});

test("Fastify's own options of register are no mistakes", async () => {
  const app = Fastify();
  app.register(onFastify.errorContract, { prefix: '/v1', logLevel: 'warn', logSerializers: {} });
  await app.ready();
});

test('a polluted prototype adds no options', () => {
  Object.defineProperty(Object.prototype, 'planted', {
    value: 1,
    writable: true,
    enumerable: true,
    configurable: true,
  });
  try {
    expect(new core.NotFoundError('a', {}).statusCode).toBe(404);
    expect(apiError({ planted: 1 })).toThrow('planted is not an option of ApiError');
  } finally {
    Reflect.deleteProperty(Object.prototype, 'planted');
  }
});
