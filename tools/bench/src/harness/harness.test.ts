import { describe, expect, test } from 'vitest';
import { createNumbers } from '../e164/numbers.ts';
import { measured } from '../testing/measured.ts';
import { interleave } from './interleave.ts';
import { type Comparison, compareContenders } from './measurement.ts';
import { atDepth, createLoop, micro } from './micro.ts';
import { sampleBenchmark } from './sample.ts';
import { createRandom } from './seeded-random.ts';
import { summarize } from './summary.ts';

describe('summarize', () => {
  test.each([
    [[7], { median: 7, low: 7, high: 7 }],
    [[5, 5, 5], { median: 5, low: 5, high: 5 }],
    [[3, 1, 2], { median: 2, low: 1, high: 3 }],
    [[4, 1, 3, 2], { median: 2.5, low: 1, high: 4 }],
    [[1, 1, 1, 1, 1, 1, 1, 900], { median: 1, low: 1, high: 1 }],
  ])('of %j', (samples, summary) => {
    expect(summarize(samples)).toEqual(summary);
  });

  test('gives an interval that holds the middle in 95 of 100 repetitions', () => {
    const random = createRandom(7);
    const holds = Array.from({ length: 200 }, () => {
      const { low, high } = summarize(Array.from({ length: 8 }, () => random() - 0.5));
      return low <= 0 && high >= 0;
    });
    expect(holds.filter(Boolean).length).toBeGreaterThan(180);
  });

  test.each([[[]], [[1, Number.NaN]], [[Number.POSITIVE_INFINITY]]])('refuses %j', (samples) => {
    expect(() => summarize(samples)).toThrow(RangeError);
  });
});

test('rounds go forwards and backwards, one at a time', async () => {
  const order: string[] = [];
  const samples = await interleave(['a', 'b', 'c'], 3, async (name, round) => {
    order.push(`${name}${round} begins`);
    await Promise.resolve();
    order.push(`${name}${round} ends`);
    return order.length / 2;
  });
  const ends = order.filter((text) => text.endsWith('ends')).map((text) => text.slice(0, 2));
  expect(ends.join()).toBe('a0,b0,c0,c1,b1,a1,a2,b2,c2');
  expect(order.filter((_, i) => i % 2 === 0).every((text) => text.endsWith('begins'))).toBe(true);
  expect(samples).toEqual({ a: [1, 6, 7], b: [2, 5, 8], c: [3, 4, 9] });
});

describe('compareContenders', () => {
  const slowRound = measured([10, 20, 1000], [20, 40, 2000]);
  test.each<[Comparison, number]>([
    ['ratio', 0.5],
    ['speed', 2],
    ['difference', -20],
    ['value', 20],
  ])('by %s, sample by sample', (how, median) => {
    expect(compareContenders(slowRound, how, 'ours').median).toBe(median);
  });

  test.each(['nobody', 'toString', '__proto__'])('refuses %s, which did not take part', (name) => {
    expect(() => compareContenders(slowRound, 'ratio', name)).toThrow('micro/made up has no');
  });

  test('refuses contenders that did not have the same rounds', () => {
    expect(() => compareContenders(measured([1, 2], [1]), 'ratio', 'ours')).toThrow(RangeError);
  });
});

describe('loops', () => {
  test('run over all inputs so many times, and count what is true', () => {
    const seen: number[] = [];
    const isOdd = (input: number) => seen.push(input) > 0 && input % 2 === 1;
    expect(createLoop('odd')(isOdd, [1, 2, 3], 2)).toBe(4);
    expect(seen).toEqual([1, 2, 3, 1, 2, 3]);
  });

  test('are separate for each contender, whatever its name', () => {
    const names = ['a', 'b', 'new\nline */ `'];
    const sources = names.map((name) => createLoop(name).toString());
    expect(new Set(names.map((name) => createLoop(name))).size).toBe(3);
    expect(sources.every((source) => source.includes('kept.value = result'))).toBe(true);
  });

  test('run at the given depth', () => {
    const depthOf = (depth: number) =>
      atDepth(depth, () => new Error('here').stack?.split('atDepth').length);
    expect(Number(depthOf(5)) - Number(depthOf(0))).toBe(5);
  });

  test('give a sample for each contender and round, per input', () => {
    const contenders = { ours: (text: string) => text === 'x', theirs: (text: string) => text };
    const inputs = ['x', 'y'];
    const benchmark = micro({ name: 'n', baseline: 'theirs', inputs, contenders });
    const { samples } = sampleBenchmark(benchmark, { rounds: 3, warmUpMs: 1, sampleMs: 0.1 });
    expect(Object.values(samples).map((each) => each.length)).toEqual([3, 3]);
    expect(Object.values(samples).flat().every(Number.isFinite)).toBe(true);
  });
});

test('numbers are the same for the same seed, of the right kind, and distinct', () => {
  const numbers = createNumbers(40, 9);
  expect(createNumbers(40, 9)).toEqual(numbers);
  expect(createNumbers(40, 8)).not.toEqual(numbers);
  for (const list of Object.values(numbers)) expect(new Set(list).size).toBe(40);
  expect(numbers.overlong.every((text) => /^\+\d{16,}$/.test(text))).toBe(true);
  expect(numbers.malformed.some((text) => /^\+[1-9]\d{1,14}$/.test(text))).toBe(false);
});
