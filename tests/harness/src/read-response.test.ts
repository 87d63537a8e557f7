import { expect, test } from 'vitest';
import { ParseFault, readResponse } from './read-response.ts';

const ok = 'HTTP/1.1 200 OK\r\n';
const fixed = `${ok}Content-Length: 2\r\n\r\n`;
const chunked = `${ok}Transfer-Encoding: chunked\r\n\r\n`;
const early = 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n';

const read = (text: string, method = 'GET', ended = false) => {
  const response = readResponse(Buffer.from(text, 'latin1'), method, ended);
  return response && [response.body.toString(), response.complete, response.raw.length];
};

const rows: [name: string, text: string, body: string, complete: boolean, rest?: string][] = [
  ['a length', `${fixed}ab`, 'ab', true],
  ['a length, cut off', `${fixed}a`, 'a', false],
  ['a length of nothing', `${ok}Content-Length: 0\r\n\r\n`, '', true],
  ['pipelined', `${fixed}ab`, 'ab', true, `${fixed}cd`],
  ['chunks', `${chunked}1\r\na\r\n1\r\nb\r\n0\r\n\r\n`, 'ab', true],
  ['chunks, pipelined', `${chunked}2\r\nab\r\n0\r\n\r\n`, 'ab', true, fixed],
  ['chunks with a trailer', `${chunked}2\r\nab\r\n0\r\nA: b\r\n\r\n`, 'ab', true, fixed],
  ['a line break in a chunk', `${chunked}2\r\n\r\n\r\n0\r\n\r\n`, '\r\n', true],
  ['chunks, cut off in a size', `${chunked}1\r\na\r\n1`, 'a', false],
  ['chunks, cut off in a chunk', `${chunked}1\r\na\r\n2\r\nb`, 'a', false],
  ['chunks, cut off before the last', `${chunked}1\r\na\r\n`, 'a', false],
  ['chunks, cut off in the trailer', `${chunked}1\r\na\r\n0\r\nA: b\r\n`, 'a', false],
  ['204', 'HTTP/1.1 204 No Content\r\n\r\n', '', true, fixed],
  ['304 with a length', 'HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n', '', true, fixed],
  ['an interim response', `${early}${fixed}ab`, 'ab', true],
  ['two interim responses', `${early}HTTP/1.1 100 Continue\r\n\r\n${fixed}ab`, 'ab', true, fixed],
];

test.each(rows)('%s', (_name, text, body, complete, rest = '') => {
  expect(read(text + rest)).toEqual([body, complete, text.length]);
});

test.each(['GET', 'POST'])('every beginning of a response to %s is not complete', (method) => {
  for (const text of [`${early}${fixed}ab`, `${chunked}1\r\na\r\n0\r\n\r\n`]) {
    for (let length = 0; length < text.length; length += 1) {
      expect(read(text.slice(0, length), method, true)?.[1] ?? false).toBe(false);
    }
  }
});

test.each([fixed, chunked, 'HTTP/1.1 404 Not Found\r\nContent-Length: 9\r\n\r\n'])(
  'a HEAD has no body: %s',
  (head) => expect(read(head + fixed, 'HEAD')).toEqual(['', true, head.length]),
);

test.each([
  [false, ['ab', false]],
  [true, ['ab', true]],
])('without a framing the end of the connection is that of the body: %s', (ended, expected) => {
  expect(read(`${ok}\r\nab`, 'GET', ended)?.slice(0, 2)).toEqual(expected);
});

test.each([
  ['another protocol', 'HELO\r\n\r\n'],
  ['HTTP/1.0', 'HTTP/1.0 200 OK\r\n\r\n'],
  ['a status of two digits', 'HTTP/1.1 20 OK\r\n\r\n'],
  ['a control character', `${ok}A: \x00\r\n\r\n`],
  ['a space in a name', `${ok}A b: c\r\n\r\n`],
  ['two framings', `${ok}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n`],
  ['two lengths', `${ok}Content-Length: 2\r\nContent-Length: 2\r\n\r\nab`],
  ['a length in words', `${ok}Content-Length: two\r\n\r\n`],
  ['an encoding that is not asked for', `${ok}Transfer-Encoding: gzip\r\n\r\n`],
  ['a size in words', `${chunked}two\r\n`],
  ['a chunk that is longer than its size', `${chunked}1\r\nab\r\n0\r\n\r\n`],
])('is no response: %s', (_name, text) => {
  expect(() => read(text)).toThrow(ParseFault);
});

test('names are in lower case and in order, and values are trimmed', () => {
  const bytes = Buffer.from(`${ok}B: 1\r\nA:\t2 \r\nB: 3\r\nContent-Length: 0\r\n\r\n`);
  const { headers, reason } = readResponse(bytes, 'GET', false) ?? {};
  expect(headers?.slice(0, 3)).toEqual([
    ['b', '1'],
    ['a', '2'],
    ['b', '3'],
  ]);
  expect(reason).toBe('OK');
});
