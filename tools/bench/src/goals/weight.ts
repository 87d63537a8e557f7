import type { Goal } from './goal.ts';

/** Promised sizes, in kB. The other entries have budgets in their packages. */
const sizes: Readonly<Record<string, number>> = {
  'toResponse of own errors': 6,
  isE164: 1.9,
  parseE164: 3.55,
  isValidE164: 18.5,
  'isValidE164 and regionOf': 21.5,
};

const sizeGoals = Object.entries(sizes).map(
  ([name, most]): Goal => ({
    part: 'weight',
    title: `${name}: kB, gzipped`,
    benchmark: 'weight/size, core',
    compare: 'value',
    of: name,
    atMost: most,
    isExact: true,
  }),
);

const startGoals = ['express', 'fastify', 'koa'].map(
  (framework): Goal => ({
    part: 'weight',
    title: `${framework}: ms more from the start to the first answer`,
    benchmark: `weight/first request, ${framework}`,
    compare: 'difference',
    of: `${framework}/contract`,
    atMost: 25,
  }),
);

/** Import, start and size: as small as promised. */
export const weightGoals: readonly Goal[] = [...sizeGoals, ...startGoals];
