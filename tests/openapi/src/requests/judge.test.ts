import { NotFoundError } from '@error-contract/core';
import { expect, test } from 'vitest';
import { faultOf, takenFault } from './judge.ts';
import { type DocumentedOperation, documentedOperations } from './operation.ts';
import type { Received } from './send.ts';

function operation(id: string): DocumentedOperation {
  const found = documentedOperations.find((one) => one.id === id);
  if (found) return found;
  throw new Error(`There is no operation ${id}.`);
}

const type = { 'content-type': 'application/json; charset=utf-8' };
const limits = { 'x-ratelimit-limit': '1', 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': '1' };
const headers = { ...type, ...limits, 'x-request-id': 'a' };
const deleted = { status: 200, headers, text: '{"id":"agt_1","deleted":true}' };
const failed = JSON.stringify(new NotFoundError('Agent not found'));

const unknown = 'a status that the document does not have';
const broken = 'a body that breaks its schema';

test.each<[name: string, received: Partial<Received>, fault: string | undefined]>([
  ['right', {}, undefined],
  ['a failure', { status: 404, headers: type, text: failed }, undefined],
  ['another status', { status: 418 }, unknown],
  ['a field too much', { text: '{"id":"agt_1","deleted":true,"name":"Ada"}' }, broken],
  ['a field too few', { text: '{"deleted":true}' }, broken],
  ['no JSON', { text: 'OK' }, broken],
  ['a failure of another status', { status: 409, headers: type, text: failed }, broken],
  ['another type', { headers: { ...headers, 'content-type': 'text/html' } }, 'another media type'],
  ['no limit', { headers: { ...type, 'x-request-id': 'a' } }, 'no X-RateLimit-Limit'],
  [
    'a limit that is none',
    { headers: { ...headers, 'x-ratelimit-limit': 'x' } },
    'a X-RateLimit-Limit that breaks its schema',
  ],
  [
    'a 429 that does not say when',
    {
      status: 429,
      headers: type,
      text: '{"statusCode":429,"message":"a","error":"Too Many Requests"}',
    },
    'no Retry-After',
  ],
])('deleting an agent: %s', (_, received, fault) => {
  expect(faultOf(operation('deleteAgent'), { ...deleted, ...received })).toBe(fault);
});

test('a 304 has no body', () => {
  const received = { status: 304, headers: { ...headers, etag: '"a"' }, text: '{}' };
  const got = faultOf(operation('getAgent'), received);
  expect(got).toBe('a body that the document does not have');
});

test.each([
  ['{"name":"Ada"}', undefined],
  ['\ufeff{"name":"Ada"}', undefined],
  ['{"name":1}', 'took a body that breaks its schema'],
  ['{}', 'took a body that breaks its schema'],
  ['{', 'took a body that breaks its schema'],
])('an agent that was made of %j', (text, fault) => {
  const bytes = Buffer.from(text).toString('latin1');
  const sent = { method: 'POST', path: '/v1/agents', headers: {}, bytes };
  expect(takenFault(operation('createAgent'), sent, { ...deleted, status: 201 })).toBe(fault);
  expect(takenFault(operation('createAgent'), sent, { ...deleted, status: 400 })).toBe(undefined);
});
