import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Goal } from '../goals/goal.ts';
import { isMajor, type Major } from '../harness/node-version.ts';
import { type Part, partNames } from '../harness/part.ts';
import type { PartRun } from '../report/run.ts';
import { measured } from '../testing/measured.ts';
import { parseArguments } from './parse-arguments.ts';
import { runBench } from './run-bench.ts';

const own = Number(process.versions.node.split('.', 1)[0]);
const major: Major = isMajor(own) ? own : 24;

describe('parseArguments', () => {
  test.each([
    [[], { isCheck: false, isShort: false, only: partNames, nodes: [major] }],
    [['--check', '--short'], { isCheck: true, isShort: true }],
    [['--only', 'e164', '--only', 'micro'], { only: ['e164', 'micro'] }],
    [['--node', '20,22', '--node', '26'], { nodes: [20, 22, 26] }],
    [['--node', 'all'], { nodes: [20, 22, 24, 26] }],
  ])('%j', (args, expected) => {
    expect(parseArguments(args)).toMatchObject(expected);
  });

  test.each([
    [['--only', 'toString']],
    [['--node', '18']],
    [['--node', '']],
    [['--fast']],
    [['x']],
  ])('refuses %j', (args) => {
    expect(() => parseArguments(args)).toThrow(TypeError);
  });
});

const part: Part = {
  name: 'micro',
  title: 'Made up',
  about: 'Nothing is measured.',
  run: async () => [measured([3], [4])],
};

const goal: Goal = {
  part: 'micro',
  title: 'ours to theirs',
  benchmark: 'micro/made up',
  compare: 'ratio',
  of: 'ours',
  atMost: 0.75,
};

async function run(args: readonly string[], atMost: number, runPart = part.run) {
  const kept: PartRun[] = [];
  const printed: string[] = [];
  const asked = parseArguments(['--only', 'micro', '--node', String(major), ...args]);
  const code = await runBench(asked, {
    parts: [{ ...part, run: runPart }],
    goals: [{ ...goal, atMost }],
    print: (text) => void printed.push(text),
    keep: async (done) => void kept.push(done),
  });
  return { code, kept, text: printed.join('\n') };
}

describe('runBench', () => {
  test.each([
    ['a goal that is met', ['--check'], 0.75, 0],
    ['a goal that is missed', ['--check'], 0.74, 1],
    ['a missed goal without --check', [], 0.74, 0],
    ['a goal that is missed a little, in short form', ['--check', '--short'], 0.74, 0],
    ['a goal that is missed by far, in short form', ['--check', '--short'], 0.3, 1],
  ])('exits, for %s', async (_, args, atMost, code) => {
    expect((await run(args, atMost)).code).toBe(code);
  });

  test('measures a gross loss once more, only in the short form', async () => {
    const unsteady = () => {
      const samples = [measured([9], [4]), measured([3], [4])];
      return async () => [samples.shift() ?? measured([9], [4])];
    };
    expect((await run(['--check', '--short'], 0.75, unsteady())).code).toBe(0);
    expect((await run(['--check'], 0.75, unsteady())).code).toBe(1);
  });

  test('prints measurements and goals, and keeps them', async () => {
    const { text, kept } = await run([], 0.5);
    expect(text).toMatch(/\| ours +\| 0\.75, 3/);
    expect(text).toMatch(/\| ours to theirs \| ✗ 0\.75, ≤ 0\.5/);
    expect(text).toContain('0 of 1 goals reached');
    expect(kept).toMatchObject([{ part: 'micro', major, verdicts: [{ outcome: 'missed' }] }]);
  });

  test('keeps nothing of the short form', async () => {
    expect((await run(['--short'], 1)).kept).toEqual([]);
  });
});

test('the command exits with 1 and its usage for an unknown argument', async () => {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const failed = promisify(execFile)(process.execPath, [main, '--only', 'nothing']);
  await expect(failed).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('--only'),
  });
});
