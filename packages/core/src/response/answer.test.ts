import { describe, expect, test } from 'vitest';
import { type Answer, deviationOf, errorFromAnswer, responseOfAnswer } from './answer.ts';

const always = {
  'cache-control': 'no-store',
  'content-type': 'application/json; charset=utf-8',
  'x-content-type-options': 'nosniff',
};

const json = 'application/json; charset=utf-8';

describe('an answer that was written beside the adapter', () => {
  const rows: [string, Answer, string | string[]][] = [
    [
      'plain text',
      { statusCode: 409, contentType: 'text/plain', text: 'already there' },
      'already there',
    ],
    [
      'text without a type',
      { statusCode: 409, contentType: undefined, text: 'already there\n' },
      'already there',
    ],
    ['no text', { statusCode: 409, contentType: undefined, text: '' }, 'Conflict'],
    [
      '200 characters',
      { statusCode: 409, contentType: 'text/plain', text: 'a'.repeat(200) },
      'a'.repeat(200),
    ],
    [
      '201 characters',
      { statusCode: 409, contentType: 'text/plain', text: 'a'.repeat(201) },
      'Conflict',
    ],
    ['two lines', { statusCode: 409, contentType: 'text/plain', text: 'a\nb' }, 'Conflict'],
    [
      'HTML',
      { statusCode: 409, contentType: 'text/html; charset=utf-8', text: 'already there' },
      'Conflict',
    ],
    [
      'HTML without a type',
      { statusCode: 409, contentType: undefined, text: '<h1>a</h1>' },
      'Conflict',
    ],
    [
      'a 5xx',
      { statusCode: 502, contentType: 'text/plain', text: 'at 10.0.0.1' },
      'An upstream service failed. Try again later.',
    ],
    ['message', { statusCode: 400, contentType: json, text: '{"error":"a","message":"b"}' }, 'b'],
    ['messages', { statusCode: 400, contentType: json, text: '{"message":["a","b"]}' }, ['a', 'b']],
    ['error', { statusCode: 400, contentType: json, text: '{"error":"a"}' }, 'a'],
    ['msg', { statusCode: 400, contentType: json, text: '{"msg":"a"}' }, 'a'],
    [
      'detail',
      { statusCode: 400, contentType: 'application/problem+json', text: '{"detail":"a"}' },
      'a',
    ],
    [
      'other JSON',
      { statusCode: 400, contentType: json, text: '{"errors":[{"msg":"a"}]}' },
      'Bad Request',
    ],
    ['JSON that is a text', { statusCode: 400, contentType: json, text: '"a"' }, 'Bad Request'],
    ['broken JSON', { statusCode: 400, contentType: json, text: '{"error":"a"' }, 'Bad Request'],
    [
      'what V8 says of bad JSON, and shows of it',
      {
        statusCode: 400,
        contentType: json,
        text: JSON.stringify({
          error: `Unexpected token 's', "{"key": secret}" is not valid JSON`,
        }),
      },
      'Request body is not valid JSON',
    ],
    ['what was not read', { statusCode: 400, contentType: json, text: undefined }, 'Bad Request'],
  ];
  test.each(rows)('%s', (_name, answer, message) => {
    expect(deviationOf(answer)).toEqual(expect.any(String));
    const { statusCode, body } = responseOfAnswer(answer, errorFromAnswer(answer));
    expect(statusCode).toBe(answer.statusCode);
    expect(JSON.parse(body).message).toEqual(message);
  });

  test('passes byte for byte where it keeps the contract', () => {
    const text = '{ "statusCode": 404, "message": "a", "error": "Not Found" }';
    const answer = { statusCode: 404, contentType: json, text };
    expect(deviationOf(answer)).toBeUndefined();
    expect(responseOfAnswer(answer, errorFromAnswer(answer))).toEqual({
      statusCode: 404,
      headers: { ...always, 'content-length': String(text.length) },
      body: text,
    });
  });

  test.each([
    [
      'another status',
      '{"statusCode":400,"message":"a","error":"Not Found"}',
      'statusCode is not the status of the response',
    ],
    [
      'another name',
      '{"statusCode":404,"message":"a","error":"Missing"}',
      'error is not the name of the status',
    ],
    [
      'another order',
      '{"message":"a","statusCode":404,"error":"Not Found"}',
      'the keys are not in the order statusCode, message, error',
    ],
    [
      'a fourth key',
      '{"statusCode":404,"message":"a","error":"Not Found","code":1}',
      'the body is not { statusCode, message, error }',
    ],
  ])('deviates by %s', (_name, text, reason) => {
    expect(deviationOf({ statusCode: 404, contentType: json, text })).toBe(reason);
  });

  test('whose status nobody may send becomes a 500', () => {
    const answer = { statusCode: 999, contentType: undefined, text: 'a' };
    expect(responseOfAnswer(answer, errorFromAnswer(answer)).statusCode).toBe(500);
  });
});
