import { describe, expect, test } from 'vitest';
import { collect } from './collect.ts';
import { findPythons } from './pythons.ts';

const collected = await collect(findPythons());

test('each interpreter ran tests', () => {
  expect(collected.filter(([, ended]) => ended.length === 0)).toEqual([]);
});

// A test for each test in Python: they are known only after they ran.
describe.each(collected)('%s', (_name, ended) => {
  test.each(ended.map((it) => [it.name, it] as const))('%s', (_test, { outcome, reason }) => {
    expect(outcome, reason).toBe('passed');
  });
});
