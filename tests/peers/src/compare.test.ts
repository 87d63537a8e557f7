import { describe, expect, test } from 'vitest';
import { compare, type Replaced, type Result } from './compare.ts';
import { body, peculiar } from './tables/reasons.ts';

const contractBody = JSON.stringify({ statusCode: 404, message: 'Not Found', error: 'Not Found' });
const passed: Result = { file: 'a.js', name: 'answers' };
const withBody: Result = { ...passed, failure: { message: 'other body', actual: contractBody } };
const withStatus: Result = { ...passed, failure: { message: '404 !== 500', actual: '404' } };
const list: Replaced[] = [{ file: 'a.js', count: 1, reason: body }];

interface Row {
  name: string;
  without?: Result[];
  with: Result[];
  list?: Replaced[];
  passed: number;
  replaced: number;
  faults: string[];
}

const noLonger = `a.js: 0 tests fail, 1 are listed: ${body.text}`;

const rows: Row[] = [
  { name: 'passes in both', with: [passed], list: [], passed: 1, replaced: 0, faults: [] },
  { name: 'fails as listed', with: [withBody], passed: 0, replaced: 1, faults: [] },
  {
    name: 'fails in both',
    without: [withStatus],
    with: [withStatus],
    list: [],
    passed: 0,
    replaced: 0,
    faults: [],
  },
  {
    name: 'fails and is not listed',
    with: [withBody],
    list: [],
    passed: 0,
    replaced: 0,
    faults: ['a.js: answers: other body'],
  },
  {
    name: 'fails for another reason than the listed one',
    with: [withStatus],
    passed: 0,
    replaced: 0,
    faults: ['a.js: answers: 404 !== 500', noLonger],
  },
  { name: 'is listed and passes', with: [passed], passed: 1, replaced: 0, faults: [noLonger] },
  {
    name: 'does not run',
    with: [],
    list: [],
    passed: 0,
    replaced: 0,
    faults: ['a.js: answers: did not run'],
  },
  {
    name: 'only fails with the contract, as when a process ends',
    with: [passed, { file: 'a.js', name: 'a.js', failure: { message: 'exit code 1' } }],
    list: [],
    passed: 1,
    replaced: 0,
    faults: ['a.js: a.js: exit code 1'],
  },
  {
    name: 'has the name of another test',
    without: [passed, passed],
    with: [passed, withBody],
    passed: 1,
    replaced: 1,
    faults: [],
  },
  {
    name: 'fails, and another test is listed',
    with: [withBody],
    list: [{ file: 'a.js', test: 'redirects', count: 1, reason: body }],
    passed: 0,
    replaced: 0,
    faults: [
      'a.js: answers: other body',
      `a.js: redirects: 0 tests fail, 1 are listed: ${body.text}`,
    ],
  },
];

describe('a test that', () => {
  test.each(rows)('$name', (row) => {
    const comparison = compare(row.without ?? [passed], row.with, row.list ?? list);
    const { passed: count, replaced, faults } = comparison;
    expect({ passed: count, replaced, faults }).toEqual({
      passed: row.passed,
      replaced: row.replaced,
      faults: row.faults,
    });
  });
});

test('a peculiar reason asks for its own words', () => {
  const { shows } = peculiar('2 !== 1', 'It counts hooks.');
  expect([shows({ message: '2 !== 1' }), shows({ message: '3 !== 1' })]).toEqual([true, false]);
});
