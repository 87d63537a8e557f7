import { expect, test } from 'vitest';
import { errorFromAnswer, parseAnswer } from './answer.ts';
import { lossOf, messageOf } from './deviation.ts';

const rows: [string, number, string | undefined, readonly string[]][] = [
  ['what becomes the message', 404, '{"error":"No such agent"}', []],
  ['a message, and the status', 404, '{"statusCode":404,"message":"a"}', []],
  ['another status', 404, '{"statusCode":4,"message":"a"}', ['statusCode']],
  ['other keys', 400, '{"message":"a","code":7,"errors":[{"field":"b"}]}', ['code', 'errors']],
  ['a flag', 404, '{"success":false,"message":"a"}', ['success']],
  ['a list that becomes the messages', 400, '{"message":["a","b"]}', []],
  ['the message of a 5xx', 500, '{"error":"at 10.0.0.1"}', ['error']],
  ['an empty list', 400, '{"message":"a","errors":[]}', ['errors']],
  [
    'more than a report shows',
    400,
    JSON.stringify({ ...Array(12).fill(1) }),
    [...'01234567', 'others'],
  ],
  ['a text that becomes the message', 409, 'taken', []],
  ['a page', 409, '<h1>taken</h1>', ['text']],
  ['nothing', 409, '', []],
  ['a body that was not read', 409, undefined, []],
];

test.each(rows)('what an answer loses: %s', (_, statusCode, text, loses) => {
  const error = errorFromAnswer({ statusCode, contentType: undefined, text });
  expect(lossOf(text, parseAnswer(text), error)).toEqual(loses);
});

test('a value that is nested too deeply is lost', () => {
  const text = `{"message":"a","errors":${'['.repeat(9_000)}"a"${']'.repeat(9_000)}}`;
  const error = errorFromAnswer({ statusCode: 400, contentType: undefined, text });
  expect(lossOf(text, parseAnswer(text), error)).toEqual(['errors']);
});

test('several messages are one line', () => {
  const text = '{"message":["a","b"]}';
  expect(messageOf(errorFromAnswer({ statusCode: 400, contentType: undefined, text }))).toBe(
    'a; b',
  );
});
