import { describe, expect, test } from 'vitest';
import type { Verdict } from '../goals/judge.ts';
import { measured } from '../testing/measured.ts';
import { drawBarChart } from './bar-chart.ts';
import { drawCharts } from './charts.ts';
import { toGoalTable } from './goal-table.ts';
import { toResultTables } from './result-tables.ts';
import { type PartRun, toResult } from './run.ts';
import { mergeRuns } from './store.ts';
import { toSpread, toTable, toText } from './table.ts';

function runOn(major: PartRun['major'], ours: number, part = 'micro'): PartRun {
  const reached = { median: ours, low: ours, high: ours };
  const outcome = ours <= 2 ? 'reached' : 'missed';
  const noise = { median: 1, low: 0.9, high: 1.1 };
  const verdict: Verdict = {
    part,
    title: 'goal',
    needed: '≤ 2',
    reached,
    noise,
    outcome,
    isGross: false,
  };
  return {
    part,
    major,
    version: `v${major}.1.0`,
    date: '2026-01-01',
    machine: 'a processor',
    results: [toResult(measured([ours], [4]))],
    verdicts: [verdict],
  };
}

test.each([
  [0, '0'],
  [0.123456, '0.123'],
  [1, '1'],
  [12.345, '12.3'],
  [123.45, '123'],
  [1_234_567, '1,234,567'],
  [-0.5, '-0.5'],
])('%d is written as %s', (value, text) => {
  expect(toText(value)).toBe(text);
});

test.each([
  [{ median: 0.75, low: 0.7, high: 0.8 }, '0.75 (0.7–0.8)'],
  [{ median: 3, low: 3, high: 3 }, '3'],
])('a summary of %j', (summary, text) => {
  expect(toSpread(summary)).toBe(text);
});

test('a table has columns as wide as their cells', () => {
  expect(
    toTable(
      ['a', 'b'],
      [
        ['long name', '1'],
        ['x', ''],
      ],
    ),
  ).toBe(
    [
      '| a         | b   |',
      '| --------- | --- |',
      '| long name | 1   |',
      '| x         |     |',
    ].join('\n'),
  );
});

test('results have a column for each Node', () => {
  const [, , head, , ours] = toResultTables([runOn(20, 1), runOn(24, 3)]).split('\n');
  expect(head).toMatch(/ratio to `theirs` \| Node 20\.1\.0 \| Node 24\.1\.0/);
  expect(ours).toMatch(/^\| ours +\| 0\.25, 1 +\| 0\.75, 3 +\|$/);
});

test('goals have a column for each Node, and say which are missed', () => {
  const [head, , row] = toGoalTable([runOn(24, 3), runOn(20, 1)]).split('\n');
  expect(head).toMatch(/^\| goal \| Node 20 +\| Node 24 +\|$/);
  expect(row).toBe('| goal | ✓ 1, ≤ 2; noise 1 (0.9–1.1) | ✗ 3, ≤ 2; noise 1 (0.9–1.1) |');
});

test('a new run replaces only the one before', () => {
  const kept = [runOn(24, 1, 'e164'), runOn(20, 2), runOn(24, 3)];
  const merged = mergeRuns(kept, [runOn(24, 9)]);
  const told = merged.map(({ part, major, results }) => [
    part,
    major,
    results[0]?.rows[0]?.value.median,
  ]);
  expect(told).toEqual([
    ['micro', 20, 2],
    ['micro', 24, 9],
    ['e164', 24, 1],
  ]);
});

describe('charts', () => {
  const bar = (label: string, median: number, isOurs = false) => ({
    label,
    isOurs,
    value: { median, low: median, high: median },
  });

  test('have bars of the right length, and escaped texts', () => {
    const groups = [{ title: 'a < b & c', bars: [bar('ours', 1, true), bar('theirs', 2)] }];
    const svg = drawBarChart({ title: 't', caption: '', groups, toLabel: (v) => `${v} ns` });
    const widths = [...svg.matchAll(/<rect class="bar[^"]*" [^>]*width="([\d.]+)"/g)];
    expect(widths.map(([, width]) => Number(width))).toEqual([235, 470]);
    expect(svg).toContain('a &lt; b &amp; c');
    expect(svg).toContain('2 ns');
  });

  test('are drawn only of what was run', () => {
    expect([...drawCharts([runOn(24, 1, 'micro')]).keys()]).toEqual([]);
    expect([...drawCharts([runOn(20, 1, 'e164')]).keys()]).toEqual([]);
  });
});
