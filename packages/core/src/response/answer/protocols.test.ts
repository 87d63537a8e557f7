import { describe, expect, test } from 'vitest';
import { protocolOf } from './protocols.ts';

const json = 'application/json; charset=utf-8';
const named = (statusCode: number, contentType: string | undefined, body: unknown) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return protocolOf({ statusCode, headers: { 'content-type': contentType }, text });
};

describe('an answer is in a protocol of its own', () => {
  const rpc = { code: -32004, message: 'a', data: { code: 'NOT_FOUND', httpStatus: 404 } };
  const rows: [string, string | undefined, unknown, string | undefined][] = [
    [
      'its media type',
      'Application/Problem+JSON ; charset=utf-8',
      '',
      'problem details (RFC 9457)',
    ],
    ['another media type', 'application/vnd.acme+json', { error: 'invalid_grant' }, undefined],
    ['no media type', undefined, { error: 'invalid_grant' }, undefined],
    ['no JSON', json, 'invalid_grant', undefined],
    ['a name of the prototype', 'constructor', '', undefined],
    ['an extension of OAuth', json, { error: 'use_dpop_nonce' }, 'OAuth (RFC 6749, section 5.2)'],
    ['a code that is a name of the prototype', json, { error: 'toString' }, undefined],
    ['a GraphQL result with data', json, { data: null, errors: [{ message: 'a' }] }, 'GraphQL'],
    ['a result without errors', json, { data: null }, undefined],
    ['no errors', json, { errors: [] }, undefined],
    ['a GraphQL error with a code', json, { errors: [{ message: 'a', code: 1 }] }, undefined],
    ['an error that is a text', json, { errors: ['a'] }, undefined],
    ['an empty batch', json, [], undefined],
    ['a tRPC error', json, { error: rpc }, 'tRPC'],
    ['a tRPC error without data', json, { error: { ...rpc, data: undefined } }, undefined],
    ['a tRPC batch of successes', json, [{ result: { data: 1 } }], undefined],
    ['a JSON-RPC error', json, { jsonrpc: '2.0', id: 1, error: rpc }, 'tRPC'],
    ['an MCP error', json, { jsonrpc: '2.0', error: { code: -1, message: 'a' } }, 'JSON-RPC'],
    ['a JSON-RPC result', json, { jsonrpc: '2.0', result: 1 }, undefined],
    ['oRPC', json, { defined: false, code: 'A', status: 404, message: 'a' }, 'oRPC'],
    [
      'oRPC, of another status',
      json,
      { defined: false, code: 'A', status: 400, message: 'a' },
      undefined,
    ],
    ['a health check of a 404', json, { status: 'down', checks: {} }, undefined],
  ];
  test.each(rows)('%s', (_name, contentType, body, protocol) => {
    expect(named(404, contentType, body)).toBe(protocol);
  });

  test.each<[string, unknown, boolean]>([
    ['terminus', { status: 'error', info: {}, error: {}, details: {} }, true],
    ['MicroProfile', { status: 'DOWN', checks: [] }, true],
    ['the word alone', { status: 'DOWN' }, false],
    ['another word', { status: 'ok', checks: {} }, false],
    ['a message for the caller', { status: 'error', message: 'a', details: {} }, false],
  ])('a health check: %s', (_name, body, isHealth) => {
    expect(named(503, json, body)).toBe(isHealth ? 'a health check' : undefined);
  });
});
