import { describe, expect, test } from 'vitest';
import { deviationOf } from './deviation.ts';
import { listedMessages } from './listed-messages.ts';
import { errorFromAnswer, responseOfAnswer } from './response-of-answer.ts';

const known = { listMessages: listedMessages };

const json = 'application/json; charset=utf-8';

describe('an answer', () => {
  const ofV8 = `Unexpected token 's', "{"key": secret}" is not valid JSON`;
  const rows: [string, number, string | undefined, string | undefined, string | string[]][] = [
    ['plain text', 409, 'text/plain', 'already there', 'already there'],
    ['text without a type', 409, undefined, 'already there\n', 'already there'],
    ['no text', 409, undefined, '', 'Conflict'],
    ['200 characters', 409, 'text/plain', 'a'.repeat(200), 'a'.repeat(200)],
    ['201 characters', 409, 'text/plain', 'a'.repeat(201), 'Conflict'],
    ['two lines', 409, 'text/plain', 'a\nb', 'Conflict'],
    ['HTML', 409, 'text/html; charset=utf-8', 'already there', 'Conflict'],
    ['HTML without a type', 409, undefined, '<h1>a</h1>', 'Conflict'],
    ['a 5xx', 502, 'text/plain', 'at 10.0.0.1', 'An upstream service failed. Try again later.'],
    ['message', 400, json, '{"error":"a","message":"b"}', 'b'],
    ['messages', 400, json, '{"message":["a","b"]}', ['a', 'b']],
    ['error', 400, json, '{"error":"a"}', 'a'],
    ['msg', 400, json, '{"msg":"a"}', 'a'],
    ['detail', 400, 'application/problem+json', '{"detail":"a"}', 'a'],
    ['errors', 400, json, '{"errors":[{"msg":"a"}]}', 'Validation failed: a'],
    ['an object under error', 400, json, '{"error":{"message":"a","code":1}}', 'a'],
    ['an error that was printed', 400, json, '{"error":{"message":"a","stack":""}}', 'Bad Request'],
    ['other JSON', 400, json, '{"reasons":[{"msg":"a"}]}', 'Bad Request'],
    ['JSON that is a text', 400, json, '"a"', 'Bad Request'],
    ['broken JSON', 400, json, '{"error":"a"', 'Bad Request'],
    ["V8's message", 400, json, JSON.stringify({ error: ofV8 }), 'Request body is not valid JSON'],
    ['a body that was not read', 400, json, undefined, 'Bad Request'],
  ];
  test.each(rows)('%s', (_name, status, contentType, text, message) => {
    const answer = { statusCode: status, headers: { 'content-type': contentType }, text };
    expect(deviationOf(answer)).toEqual(expect.any(String));
    const { statusCode, body } = responseOfAnswer(answer, errorFromAnswer(answer, known));
    expect(statusCode).toBe(answer.statusCode);
    expect(JSON.parse(body).message).toEqual(message);
  });

  test('that keeps the contract passes byte for byte', () => {
    const text = '{ "statusCode": 404, "message": "a", "error": "Not Found" }';
    const answer = { statusCode: 404, headers: { 'content-type': json }, text };
    expect(deviationOf(answer)).toBeUndefined();
    expect(responseOfAnswer(answer, errorFromAnswer(answer, known))).toEqual({
      statusCode: 404,
      headers: {
        'cache-control': 'no-store',
        'content-length': String(text.length),
        'content-type': json,
        'x-content-type-options': 'nosniff',
      },
      body: text,
    });
  });

  const body = { statusCode: 404, message: 'a', error: 'Not Found' };
  test.each([
    ['statusCode is not the status of the response', { ...body, statusCode: 400 }],
    ['error is not the name of the status', { ...body, error: 'Missing' }],
    [
      'the keys are not in the order statusCode, message, error',
      { message: 'a', statusCode: 404, error: 'Not Found' },
    ],
    ['the body has code', { ...body, code: 1 }],
    ['the body lacks statusCode, message and has code', { error: 'a', code: 1 }],
    ['a key has another type', { ...body, message: 1 }],
  ])('deviates where %s', (reason, wrong) => {
    const text = JSON.stringify(wrong);
    const headers = { 'content-type': json };
    expect(deviationOf({ statusCode: 404, headers, text })).toBe(reason);
  });

  test('with an impossible status becomes a 500', () => {
    const answer = { statusCode: 999, headers: {}, text: 'a' };
    expect(responseOfAnswer(answer, errorFromAnswer(answer, known)).statusCode).toBe(500);
  });
});
