import { expect, test } from 'vitest';
import { finalAnswer, readAnswers } from './read-answers.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** What came, what the body is, whether it is whole, and how many bytes follow it. */
const rows: readonly (readonly [
  name: string,
  came: string,
  body: string,
  isComplete: boolean | undefined,
  rest: number,
])[] = [
  ['a length', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok', 'ok', true, 0],
  ['bytes after it', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokno', 'ok', true, 2],
  ['half of it', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok', 'ok', false, 0],
  ['no length', 'HTTP/1.1 200 OK\r\n\r\nok', 'ok', undefined, 0],
  [
    'chunks',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n',
    'ok',
    true,
    0,
  ],
  [
    'no last chunk',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nok\r\n',
    'ok',
    false,
    0,
  ],
  [
    'a bad chunk',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nok\r\n',
    '',
    false,
    0,
  ],
  [
    'a chunk below 0, which leads back to its own size',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n-6\r\nok\r\n',
    '',
    false,
    0,
  ],
  [
    'a length below 0, which leads back to the status line',
    'HTTP/1.1 200 OK\r\nContent-Length: -40\r\n\r\n',
    '',
    undefined,
    0,
  ],
  [
    'a length that is no number',
    'HTTP/1.1 200 OK\r\nContent-Length: 2x\r\n\r\nok',
    'ok',
    undefined,
    0,
  ],
  ['304', 'HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n', '', true, 0],
  ['no reason', 'HTTP/1.1 404\r\nContent-Length: 0\r\n\r\n', '', true, 0],
];

test.each(rows)('%s', (_, came, body, isComplete, left) => {
  const { answers, rest } = readAnswers(encode(came), 'GET');
  expect(answers).toHaveLength(1);
  expect(answers[0]).toMatchObject({ text: body, isComplete });
  expect(rest).toHaveLength(left);
});

test('an answer to HEAD has no body', () => {
  const [answer] = readAnswers(
    encode('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n'),
    'HEAD',
  ).answers;
  expect(answer).toMatchObject({ text: '', isComplete: true });
});

test('the answer that counts is not 100 Continue', () => {
  const came = 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n';
  expect(finalAnswer(readAnswers(encode(came), 'POST').answers)?.statusCode).toBe(201);
});

test.each(['', 'hello', 'HTTP/1.1 200 OK\r\n', 'HTTP/2 200\r\n\r\n', 'HTTP/1.1 abc\r\n\r\n'])(
  '%j is no answer, and all of it is left',
  (came) => {
    const { answers, rest } = readAnswers(encode(came), 'GET');
    expect([answers, rest.length]).toEqual([[], came.length]);
  },
);

test('headers are as they came, and found in any letters', () => {
  const came = 'HTTP/1.1 200 OK\r\nX-A:  1 \r\nx-b: 2\r\nContent-Length: 0\r\n\r\n';
  const [answer] = readAnswers(encode(came), 'GET').answers;
  expect(answer?.headers.slice(0, 2)).toEqual([
    ['X-A', '1'],
    ['x-b', '2'],
  ]);
  expect(answer?.header('X-B')).toBe('2');
});
