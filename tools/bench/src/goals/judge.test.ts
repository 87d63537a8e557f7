import { describe, expect, test } from 'vitest';
import { majors } from '../harness/node-version.ts';
import { partNames } from '../harness/part.ts';
import { measured } from '../testing/measured.ts';
import type { Goal } from './goal.ts';
import { goals } from './goals.ts';
import { fails, judge } from './judge.ts';

const goal: Goal = {
  part: 'micro',
  title: 'ours to theirs',
  benchmark: 'micro/made up',
  compare: 'ratio',
  of: 'ours',
};

function judged(changes: Partial<Goal>, ours: number, theirs: number) {
  return judge([{ ...goal, ...changes }], [measured([ours], [theirs])], 24)[0];
}

const perNode = { 20: 1, 22: 2, 24: 3, 26: 4 };

describe('judge', () => {
  test.each<[string, Partial<Goal>, number, number, boolean, boolean]>([
    ['at most, met', { atMost: 0.5 }, 5, 10, true, false],
    ['at most, missed', { atMost: 0.5 }, 6, 10, false, false],
    ['at most, grossly missed', { atMost: 0.5 }, 11, 10, false, true],
    ['at least, met', { compare: 'speed', atLeast: 2 }, 5, 10, true, false],
    ['at least, missed', { compare: 'speed', atLeast: 2 }, 6, 10, false, false],
    ['at least, grossly missed', { compare: 'speed', atLeast: 2 }, 11, 10, false, true],
    ['a count of none, met', { compare: 'value', atMost: 0, isExact: true }, 0, 1, true, false],
    ['a count of none, missed', { compare: 'value', atMost: 0, isExact: true }, 1, 1, false, true],
    ['a size, missed', { compare: 'value', atMost: 10, isExact: true }, 11, 1, false, true],
    ['a difference, missed', { compare: 'value', atMost: 0, grossAtMost: 4 }, 4, 1, false, false],
    ['a difference, far off', { compare: 'value', atMost: 0, grossAtMost: 4 }, 5, 1, false, true],
    ['a wish, missed', { compare: 'speed', atLeast: 4, grossAtLeast: 1 }, 10, 10, false, false],
    ['a wish, far off', { compare: 'speed', atLeast: 4, grossAtLeast: 1 }, 11, 10, false, true],
    ['of this Node, met', { compare: 'value', atMost: perNode }, 3, 1, true, false],
    ['of this Node, missed', { compare: 'value', atMost: perNode }, 4, 1, false, false],
  ])('%s', (_, changes, ours, theirs, isMet, isGross) => {
    expect(judged(changes, ours, theirs)).toMatchObject({ isMet, isGross });
  });

  test('compares with the best of several', () => {
    const samples = { ours: [10], slow: [40], fast: [15] };
    const measurement = { ...measured([], []), samples };
    const several = { ...goal, compare: 'speed', to: ['slow', 'fast'], atLeast: 2 } as const;
    expect(judge([several], [measurement], 24)).toMatchObject([{ reached: { median: 1.5 } }]);
  });

  test.each([
    ['what was not measured', { benchmark: 'micro/other', atMost: 1 }, 'was not measured'],
    ['who did not take part', { of: 'nobody', atMost: 1 }, 'has no contender nobody'],
    ['no limit', {}, 'atLeast or atMost'],
    ['nothing to compare with', { to: [], atMost: 1 }, 'has nothing to compare with'],
  ])('refuses a goal with %s, which would never be missed', (_, changes, message) => {
    expect(() => judged(changes, 1, 1)).toThrow(message);
  });
});

test.each([
  ['met', true, false, { full: false, short: false }],
  ['missed', false, false, { full: true, short: false }],
  ['grossly missed', false, true, { full: true, short: true }],
])('a check with a goal %s', (_, isMet, isGross, { full, short }) => {
  const reached = { median: 1, q1: 1, q3: 1 };
  const verdict = { part: 'micro', title: 'made up', needed: '', reached, isMet, isGross };
  expect([fails([verdict], false), fails([verdict], true)]).toEqual([full, short]);
});

describe('the goals', () => {
  test('have one limit each, on every Node', () => {
    for (const { atLeast, atMost, title } of goals) {
      const limits = [atLeast, atMost].filter((limit) => limit !== undefined);
      expect(limits, title).toHaveLength(1);
      const [limit] = limits;
      const numbers = typeof limit === 'number' ? [limit] : majors.map((major) => limit?.[major]);
      expect(numbers.every(Number.isFinite), title).toBe(true);
    }
  });

  test('have unique titles, and every part has goals', () => {
    expect(new Set(goals.map(({ title }) => title)).size).toBe(goals.length);
    expect(new Set(goals.map(({ part }) => part))).toEqual(new Set(partNames));
  });
});
