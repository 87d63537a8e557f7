import { foreignBenchmarks } from '../foreign/part.ts';
import type { Goal } from './goal.ts';

/** Errors of others: never slower than the tutorial handler. */
export const foreignGoals: readonly Goal[] = foreignBenchmarks.map((benchmark) => ({
  part: 'foreign',
  title: `${benchmark.replace('foreign/', '').replace('/', ', ')}: to the tutorial handler`,
  benchmark,
  compare: 'speed',
  of: 'contract',
  to: 'tutorial',
  atLeast: 1,
}));
