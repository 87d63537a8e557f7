import { expect, test } from 'vitest';
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
