import { foreignBenchmarks } from '../foreign/part.ts';
import type { Goal } from './goal.ts';

/** Errors of others: never more than the handler of a tutorial. */
export const foreignGoals: readonly Goal[] = foreignBenchmarks.map((benchmark) => ({
  part: 'foreign',
  title: `${benchmark.replace('foreign/', '').replace('/', ', ')}: to the tutorial handler`,
  benchmark,
  compare: 'ratio',
  of: 'contract',
  to: 'tutorial',
  atMost: 1,
}));
