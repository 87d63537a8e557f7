import { said } from '@error-contract/harness/expect-contract';
import { expect, test } from 'vitest';
import { handler } from '../recipes/lambda.js';

/** What a function URL or an HTTP API sends (payload format 2.0). */
function eventOf(method: string, rawPath: string, body?: string) {
  const http = { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1' };
  const headers = { host: 'localhost', 'content-type': 'application/json' };
  return { version: '2.0', rawPath, rawQueryString: '', headers, requestContext: { http }, body };
}

test.each([
  ['GET', '/agents/1', undefined, 404, 'Agent not found'],
  ['GET', '/elsewhere', undefined, 404, 'Route not found'],
  ['POST', '/agents', '{', 400, 'Request body is not valid JSON'],
] as const)('%s %s %s', async (method, path, body, status, message) => {
  const answer = await handler(eventOf(method, path, body), {});
  expect(answer).toMatchObject({ statusCode: status, body: said(status, message).body });
  expect(answer).toMatchObject({ headers: { 'content-type': 'application/json; charset=utf-8' } });
});
