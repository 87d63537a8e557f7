import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { sendError } from '@error-contract/clients/send-error';
import { ApiError, ConflictError, ValidationError } from '@error-contract/core';
import { type Listening, serve } from '@error-contract/harness/listen';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asked, type Caller, callers } from './callers.ts';
import { python } from './python.ts';

type Answer = (response: ServerResponse) => unknown;

const ok: Answer = (it) => it.setHeader('content-type', 'application/json').end('{"id":1}');
const failing =
  (status: number, retryAfter?: string): Answer =>
  (it) =>
    sendError(
      it,
      new ApiError(status, 'a', {
        expose: true,
        ...(retryAfter !== undefined && { headers: { 'retry-after': retryAfter } }),
      }),
    );
const reset: Answer = (it) => it.socket?.resetAndDestroy();
const cutHead: Answer = (it) => it.socket?.end('HTTP/1.1 200 OK\r\nContent-Ty');
const text =
  (status: number, body: string, headers = {}): Answer =>
  (it) =>
    it.writeHead(status, headers).end(body);

const get = { method: 'GET', path: '/a?b=c' };
const post = { method: 'POST', path: '/a', body: { name: 'Ana' } };
const keyed = { ...post, idempotencyKey: 'order-1' };
const long = { 'content-length': 99 };

/** The call, what the API sends (the last repeats), what `call` gives, and how many requests. */
const rows: [string, Partial<Asked>, Answer[], object, number][] = [
  ['a result', get, [ok], { status: 200, data: { id: 1 } }, 1],
  ['an empty result', post, [text(204, '')], { status: 204 }, 1],
  ['a GET, 503 that passes', get, [failing(503, '0'), ok], { data: { id: 1 } }, 2],
  ['a GET, 503 that stays', get, [failing(503, '0')], { status: 503, messages: ['a'] }, 3],
  ['a GET, 503 for too long', get, [failing(503, '9')], { status: 503, retryAfter: 9 }, 1],
  ['a GET, 503 without a time', get, [failing(503)], { status: 503, retryAfter: undefined }, 3],
  ['a GET, 502', get, [failing(502)], { status: 502 }, 3],
  ['a GET, 504 that asks for an hour', get, [failing(504, '3600'), ok], { status: 200 }, 2],
  ['a PUT, 502', { ...post, method: 'PUT' }, [failing(502), ok], { status: 200 }, 2],
  ['a DELETE, 502', { ...get, method: 'DELETE' }, [failing(502), ok], { status: 200 }, 2],
  ['a GET, 500', get, [failing(500)], { status: 500 }, 1],
  ['a GET, 409', get, [failing(409)], { status: 409 }, 1],
  ['a GET, reset', get, [reset, ok], { status: 200 }, 2],
  ['a GET, reset for ever', get, [reset], { status: null, messages: ['No answer'] }, 3],
  ['a GET, cut off', get, [text(200, '{"id":', long)], { messages: ['No answer'] }, 3],
  ['a POST, a cut head', post, [cutHead], { messages: ['No answer'] }, 1],
  ['a POST, 429', post, [failing(429, '0'), ok], { status: 200 }, 2],
  ['a POST, 429 for too long', post, [failing(429, '60')], { status: 429, retryAfter: 60 }, 1],
  ['a POST, 429 for ever', post, [failing(429, '9'.repeat(400))], { status: 429 }, 1],
  ['a POST, 429 for nobody knows', post, [failing(429, 'soon')], { status: 429 }, 3],
  ['a POST, 502', post, [failing(502)], { status: 502 }, 1],
  ['a POST, 503', post, [failing(503, '0')], { status: 503 }, 1],
  ['a POST, reset', post, [reset], { status: null, messages: ['No answer'] }, 1],
  ['a PATCH, 504', { ...post, method: 'PATCH' }, [failing(504)], { status: 504 }, 1],
  ['a key, 502', keyed, [failing(502), ok], { status: 200 }, 2],
  ['a key, 503', keyed, [failing(503, '0'), ok], { status: 200 }, 2],
  ['a key, reset', keyed, [reset, reset, ok], { status: 200 }, 3],
  ['a key, 422', keyed, [failing(422)], { status: 422 }, 1],
  ['silence', { ...get, timeout: 0.3 }, [() => {}], { messages: ['No answer in time'] }, 1],
  ['HTML of a proxy', post, [text(502, '<html>')], { messages: ['The service answered 502'] }, 1],
  ['nothing', get, [text(500, '')], { messages: ['The service answered 500'] }, 1],
  ['another shape', get, [text(400, '"a"')], { messages: ['The service answered 400'] }, 1],
  ['a number', get, [text(400, '{"message":1}')], { messages: ['1'] }, 1],
  ['a body that breaks off', get, [text(409, '{', long)], { status: 409 }, 1],
  ['a body that nests', get, [text(409, '['.repeat(9e4))], { status: 409 }, 1],
  ['no JSON', post, [text(200, '<html>')], { messages: ['The answer is not JSON'] }, 1],
  ['no text', post, [(it) => it.end(Buffer.of(0xff))], { messages: ['The answer is not JSON'] }, 1],
];

const api: { answers: Answer[]; requests: string[] } = { answers: [], requests: [] };

async function startApi(): Promise<Listening> {
  return serve((request, response) => {
    const { method, url, headers } = request;
    api.requests.push(`${method} ${url} ${headers.authorization} ${headers['idempotency-key']}`);
    const answer = api.answers.length > 1 ? api.answers.shift() : api.answers[0];
    response.shouldKeepAlive = false;
    answer?.(response);
  });
}

describe.each(callers)('%s', (_name, open) => {
  let caller: Caller;
  let service: Listening;

  beforeAll(async () => {
    service = await startApi();
    caller = await open();
  });
  afterAll(async () => {
    await caller?.close();
    await service?.close();
  });

  function ask(asked: Partial<Asked>, ...answers: Answer[]) {
    Object.assign(api, { answers, requests: [] });
    return caller.ask({ ...get, ...asked, url: service.url, key: 'id:s3cret' });
  }

  test.each(rows)('%s', async (_row, asked, answers, expected, requests) => {
    const told = await ask(asked, ...answers);
    expect({ ...told, retryAfter: told.retryAfter ?? undefined }).toMatchObject(expected);
    const { method = '', path = '', idempotencyKey } = { ...get, ...asked };
    const line = `${method} ${path} Bearer id:s3cret ${idempotencyKey}`;
    expect(api.requests).toEqual(Array(requests).fill(line));
  });

  test('messages come without the prefix, and with the request id', async () => {
    const one = await ask(post, (it) =>
      sendError(it.setHeader('x-request-id', 'req_1'), new ValidationError(['a is required'])),
    );
    expect(one).toMatchObject({ status: 400, messages: ['a is required'], requestId: 'req_1' });
    const two = await ask(post, (it) => sendError(it, new ValidationError(['a', 'b'])));
    expect(two.messages).toEqual(['a', 'b']);
  });

  test('the key is not sent to another host', async () => {
    const seen: (string | undefined)[] = [];
    const other = await serve(({ headers }, response) => {
      seen.push(headers.authorization);
      sendError(response, new ConflictError());
    });
    await ask(get, (it) => it.writeHead(302, { location: other.url }).end());
    await other.close();
    expect(seen.filter((key) => key !== undefined)).toEqual([]);
  });
});

test.runIf(python)('call.py is Python 3.9, as far as its grammar goes', () => {
  const source = readFileSync(new URL('../snippets/python/call.py', import.meta.url), 'utf8');
  const parse = 'import ast, sys; ast.parse(sys.stdin.read(), feature_version=(3, 9))';
  expect(execFileSync(python ?? '', ['-c', parse], { input: source, encoding: 'utf8' })).toBe('');
});
