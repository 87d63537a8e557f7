import { expect, test } from 'vitest';
import * as ownHandler from '../services/http-errors/own-handler.ts';
import { ask, type Sent, type Service } from './ask.ts';

test.each<[string, Promise<Service>, readonly Sent[], readonly string[]]>([
  [
    'a function that chooses',
    import('../services/report/by-route.ts'),
    [
      ['GET', '/v1/agents/1'],
      ['GET', '/v2/agents/1'],
    ],
    [
      '404 {"error":"No such agent"}',
      '404 {"statusCode":404,"message":"No such agent","error":"Not Found"}',
    ],
  ],
  [
    'paths that are kept',
    import('../services/report/keep.ts'),
    [
      ['GET', '/health/ready'],
      ['POST', '/webhooks/payments'],
      ['GET', '/health-food'],
      ['GET', '/health/broken'],
    ],
    [
      '503 {"ready":false,"checks":{"database":"down"}}',
      '400 text/plain',
      '404 {"statusCode":404,"message":"No such dish","error":"Not Found"}',
      '500 {"statusCode":500,"message":"An unexpected error occurred. If this persists, contact support.","error":"Internal Server Error"}',
    ],
  ],
  [
    'what an error handler did, as options',
    import('../services/http-errors/own-handler.ts'),
    [
      ['GET', '/agents/1'],
      ['POST', '/agents'],
    ],
    [
      '404 {"statusCode":404,"message":"No such agent","error":"Not Found"}',
      '409 {"statusCode":409,"message":"A resource with the same values already exists","error":"Conflict"}',
    ],
  ],
  [
    'errors of a service',
    import('../services/http-errors/own-errors.ts'),
    [
      ['GET', '/agents/1'],
      ['GET', '/report'],
    ],
    [
      '404 {"statusCode":404,"message":"No such agent","error":"Not Found"}',
      '502 {"statusCode":502,"message":"An upstream service failed. Try again later.","error":"Bad Gateway"}',
    ],
  ],
])('%s, as the guide says', async (_, service, requests, answers) => {
  expect(await ask(await service, requests)).toEqual(answers);
});

test('what broke is logged, as the guide says', async () => {
  ownHandler.logged.length = 0;
  await ask(ownHandler, [
    ['GET', '/agents/1'],
    ['GET', '/report'],
  ]);
  expect(ownHandler.logged).toEqual([
    expect.objectContaining({ message: 'connect ECONNREFUSED db-7.internal:5432' }),
  ]);
});
