import type { Goal } from './goal.ts';

/** Functions: our errors cost a fraction of others. */
export const microGoals: readonly Goal[] = [
  {
    part: 'micro',
    title: 'NotFoundError made, thrown and caught, to new BadRequestException alone',
    benchmark: 'micro/throw and catch',
    compare: 'ratio',
    of: 'NotFoundError',
    to: 'new BadRequestException, not thrown',
    atMost: { 20: 0.3, 22: 0.3, 24: 0.3, 26: 0.45 },
  },
];
