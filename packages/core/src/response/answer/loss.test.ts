import { expect, test } from 'vitest';
import { listedMessages } from './listed-messages.ts';
import { lossOf, messageOf } from './loss.ts';
import { errorFromAnswer } from './response-of-answer.ts';

const known = { listMessages: listedMessages };

const answerOf = (statusCode: number, text: string | undefined) => ({
  statusCode,
  headers: {},
  text,
});

const rows: [string, number, string | undefined, readonly string[]][] = [
  ['what becomes the message', 404, '{"error":"No such agent"}', []],
  ['a message, and the status', 404, '{"statusCode":404,"message":"a"}', []],
  ['another status', 404, '{"statusCode":4,"message":"a"}', ['statusCode']],
  ['other keys', 400, '{"message":"a","code":7,"errors":[{"limit":7}]}', ['code', 'errors']],
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
  const answer = answerOf(statusCode, text);
  expect(lossOf(answer, errorFromAnswer(answer, known))).toEqual(loses);
});

test('a value that is nested too deeply is lost', () => {
  const text = `{"message":"a","errors":${'['.repeat(9_000)}"a"${']'.repeat(9_000)}}`;
  const answer = answerOf(400, text);
  expect(lossOf(answer, errorFromAnswer(answer, known))).toEqual(['errors']);
});

test('several messages are one line', () => {
  const text = '{"message":["a","b"]}';
  expect(messageOf(errorFromAnswer(answerOf(400, text), known))).toBe('a; b');
});
