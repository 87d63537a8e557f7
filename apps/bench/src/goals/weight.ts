import type { Goal } from './goal.ts';

const size = { part: 'weight', compare: 'value', isExact: true } as const;

/** Sizes that were promised; the others have budgets in their packages. */
export const weightGoals: readonly Goal[] = [
  { ...size, title: 'isE164 alone, kB', benchmark: 'weight/size, core', of: 'isE164', atMost: 1.9 },
];
