import type { Goal } from './goal.ts';

/** Start: the contract adds little to what a framework takes until its first answer. */
export const startGoals: readonly Goal[] = ['express', 'fastify', 'koa'].map((framework) => ({
  part: 'start',
  title: `${framework}: ms more from the start to the first answer`,
  benchmark: `start/${framework}`,
  compare: 'difference',
  of: `${framework}/contract`,
  atMost: 25,
}));
