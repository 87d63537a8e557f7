import { describe, expect, test } from 'vitest';
import { majors } from '../harness/node-version.ts';
import { partNames } from '../harness/part.ts';
import { measured } from '../testing/measured.ts';
import type { Goal } from './goal.ts';
import { goals } from './goals.ts';
import { fails, judge, type Outcome } from './judge.ts';

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
const count = { compare: 'value', atMost: 0, isExact: true } as const;
const bytes = { compare: 'value', atMost: 0, grossAtMost: 4 } as const;

describe('judge', () => {
  test.each<[string, Partial<Goal>, number, number, Outcome, boolean]>([
    ['at most, reached', { atMost: 0.5 }, 5, 10, 'reached', false],
    ['at most, missed', { atMost: 0.5 }, 6, 10, 'missed', false],
    ['at most, grossly missed', { atMost: 0.5 }, 11, 10, 'missed', true],
    ['at least, reached', { compare: 'speed', atLeast: 2 }, 5, 10, 'reached', false],
    ['at least, missed', { compare: 'speed', atLeast: 2 }, 6, 10, 'missed', false],
    ['at least, grossly missed', { compare: 'speed', atLeast: 2 }, 11, 10, 'missed', true],
    ['a count of none, reached', count, 0, 1, 'reached', false],
    ['a count of none, missed', count, 1, 1, 'missed', true],
    ['a size, missed', { ...count, atMost: 10 }, 11, 1, 'missed', true],
    ['a difference, missed', bytes, 4, 1, 'missed', false],
    ['a difference, far off', bytes, 5, 1, 'missed', true],
    ['of this Node, reached', { compare: 'value', atMost: perNode }, 3, 1, 'reached', false],
    ['of this Node, missed', { compare: 'value', atMost: perNode }, 4, 1, 'missed', false],
  ])('%s', (_, changes, ours, theirs, outcome, isGross) => {
    expect(judged(changes, ours, theirs)).toMatchObject({ outcome, isGross });
  });

  test.each<[string, Partial<Goal>, readonly number[], Outcome]>([
    ['at most', { atMost: 1 }, [9, 10, 11], 'not shown'],
    ['at most', { atMost: 1.1 }, [9, 10, 11], 'reached'],
    ['at most', { atMost: 0.89 }, [9, 10, 11], 'missed'],
    ['at least', { atLeast: 1 }, [9, 10, 11], 'not shown'],
    ['at least', { atLeast: 0.9 }, [9, 10, 11], 'reached'],
    ['at least', { atLeast: 1.11 }, [9, 10, 11], 'missed'],
  ])('%s %j of %j, by the whole interval', (_, changes, ours, outcome) => {
    const measurement = measured(ours, [10, 10, 10]);
    expect(judge([{ ...goal, ...changes }], [measurement], 24)).toMatchObject([{ outcome }]);
  });

  test.each([
    [[10, 10], false],
    [[9, 12], false],
    [[12, 12], true],
  ])('calls a loss gross beyond the noise: ours %j, noise 10 %%', (ours, isGross) => {
    const samples = { ours, theirs: [10, 10], again: [11, 9] };
    const measurement = { ...measured([], []), twin: 'again', samples };
    const [verdict] = judge([{ ...goal, atMost: 1 }], [measurement], 24);
    expect(verdict).toMatchObject({ isGross, noise: { low: 0.9, high: 1.1 } });
  });

  test.each([
    ['what was not measured', { benchmark: 'micro/other', atMost: 1 }, 'was not measured'],
    ['who did not take part', { of: 'nobody', atMost: 1 }, 'has no contender nobody'],
    ['no limit', {}, 'atLeast or atMost'],
  ])('refuses a goal with %s, which would never be missed', (_, changes, message) => {
    expect(() => judged(changes, 1, 1)).toThrow(message);
  });
});

test.each<[Outcome, boolean, { full: boolean; short: boolean }]>([
  ['reached', false, { full: false, short: false }],
  ['not shown', false, { full: false, short: false }],
  ['missed', false, { full: true, short: false }],
  ['missed', true, { full: true, short: true }],
])('a check with a goal that is %s, grossly: %s', (outcome, isGross, { full, short }) => {
  const reached = { median: 1, low: 1, high: 1 };
  const verdict = { part: 'micro', title: 'made up', needed: '', reached, outcome, isGross };
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
