import type { Goal } from './goal.ts';

/** Promised sizes, in kB. The other entries have budgets in their packages. */
const sizes: Readonly<Record<string, number>> = {
  'toResponse of own errors': 6,
  isE164: 1.9,
  parseE164: 4.15,
  isValidE164: 18.5,
  'isValidE164 and regionOf': 21.5,
};

/** Import and size: as small as promised. */
export const weightGoals: readonly Goal[] = Object.entries(sizes).map(([name, most]) => ({
  part: 'weight',
  title: `${name}: kB, gzipped`,
  benchmark: 'weight/size, core',
  compare: 'value',
  of: name,
  atMost: most,
  isExact: true,
}));
