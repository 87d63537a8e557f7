import { bodySizes, routeCounts } from '../services/growing.ts';
import type { Goal } from './goal.ts';

/** The caches of the processor, the collector and noise add this to linear growth. */
const tolerance = 2;

/** From a thousand to ten thousand: linear is ten times. */
const linear = [
  'messages of an ApiError',
  'length of a message',
  'issues of zod',
  'depth of causes',
] as const;
/** The contract sends a hundred messages, and the number of further ones. */
const bounded = ['messages of a ValidationError'] as const;

const growth = { part: 'growth', compare: 'ratio' } as const;

const functions: readonly Goal[] = [
  ...linear.map((name) => ({
    ...growth,
    title: `${name}: 10,000 to 1,000`,
    benchmark: `growth/${name}`,
    of: '10000',
    to: '1000',
    atMost: 10 * tolerance,
  })),
  ...bounded.map((name) => ({
    ...growth,
    title: `${name}: 10,000 to 1,000 (bounded)`,
    benchmark: `growth/${name}`,
    of: '10000',
    to: '1000',
    atMost: tolerance,
  })),
];

const rewrites: readonly Goal[] = ['express', 'fastify', 'koa'].map((framework) => ({
  ...growth,
  title: `${framework}: a page of ${bodySizes[4]} bytes rewritten, to one of ${bodySizes[3]}`,
  benchmark: `growth/rewrite/${framework}`,
  of: `${bodySizes[4]} bytes`,
  to: `${bodySizes[3]} bytes`,
  atMost: 10 * tolerance,
}));

/** As close to a handler by hand as with few routes: see the goals of the error path. */
const routes: readonly Goal[] = ['express', 'fastify'].flatMap((framework) =>
  routeCounts.map((count) => ({
    ...growth,
    title: `${framework}: 404 thrown behind ${count} routes, to by hand`,
    benchmark: `growth/routes/${framework}, ${count}`,
    of: 'contract',
    to: 'by hand',
    atMost: 1.05,
  })),
);

/** Growth: linear or better, and bounded where the contract bounds it. */
export const growthGoals: readonly Goal[] = [...functions, ...rewrites, ...routes];
