import { expect, test } from 'vitest';
import type { Outcome } from '../request/send.ts';
import { readAnswers } from '../wire/read-answers.ts';
import { compare } from './compare.ts';
import { markDifferences } from './mark-differences.ts';

function outcome(came: string): Outcome {
  const raw = new TextEncoder().encode(came);
  const { answers, rest } = readAnswers(raw, 'GET');
  const [answer] = answers;
  return {
    framework: '',
    raw,
    answer,
    rest,
    milliseconds: 1,
    end: 'closed',
    lookup: () => undefined,
  };
}

const answered = (body: string, status = '200 OK', header = 'no-store') =>
  outcome(`HTTP/1.1 ${status}\r\nCache-Control: ${header}\r\nDate: x\r\n\r\n${body}`);

test.each([
  ['the same', ['abc', 'abc', 'abc'], true, true, undefined],
  ['another byte', ['abc', 'abc', 'abd'], false, false, 2],
  ['a byte more', ['abc', 'abc', 'abcd'], false, false, 3],
  ['an id', ['agt_020d5209f0ed84b48d2071b1', 'agt_120d5209f0ed84b48d2071b1'], false, true, 4],
  ['a time', ['2026-11-29T19:26:53.036Z', '2026-11-29T19:26:54.036Z'], false, true, 18],
])('%s', (_, bodies, isSameBody, isAlike, firstDifference) => {
  const found = compare(bodies.map((body) => answered(body)));
  expect(found).toMatchObject({ isSameBody, isAlike, firstDifference, isSameStatus: true });
});

test('the headers of the contract come first, and are marked', () => {
  const { headers } = compare([answered(''), answered('', '200 OK', 'public')]);
  expect(headers).toEqual([
    { name: 'cache-control', values: ['no-store', 'public'], isSame: false, isPromised: true },
    { name: 'date', values: ['x', 'x'], isSame: true, isPromised: false },
  ]);
});

test('a header that comes more than once has all of its values, and one may be called __proto__', () => {
  const fields = 'X-A: 1\r\nx-a: 2\r\n__proto__: 3\r\n';
  const { headers } = compare([outcome(`HTTP/1.1 200 OK\r\n${fields}\r\n`)]);
  expect(headers.map(({ name, values }) => [name, values])).toEqual([
    ['__proto__', ['3']],
    ['x-a', ['1, 2']],
  ]);
});

test('as many headers as fit into 1 MB are compared', () => {
  const fields = Array.from({ length: 60_000 }, (_, i) => `X-${i}: ${i}\r\n`).join('');
  const { headers } = compare([outcome(`HTTP/1.1 200 OK\r\n${fields}\r\n`), answered('')]);
  expect(headers).toHaveLength(60_002);
});

test('no answer is another status', () => {
  expect(compare([answered(''), outcome('')]).isSameStatus).toBe(false);
});

test.each([
  ['a word', 'not found', 'not there', ['there']],
  ['an id as a whole', 'agt_ab1', 'agt_cb1', ['agt_cb1']],
  ['nothing', 'same', 'same', []],
  ['everything', '', 'a b', ['a b']],
])('%s is marked', (_, other, text, expected) => {
  const pieces = markDifferences(text, other);
  expect(pieces.filter(({ isDifferent }) => isDifferent).map((piece) => piece.text)).toEqual(
    expected,
  );
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
});

test('long texts that share nothing are marked soon', () => {
  const pieces = markDifferences('a '.repeat(10_000), 'b.'.repeat(10_000));
  expect(pieces).toHaveLength(1);
});
