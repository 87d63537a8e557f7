import type { Goal } from './goal.ts';

/** In kB: keeping the errors would take far more. */
const flat = 512;

/** Memory: failed requests leave nothing behind. */
export const memoryGoals: readonly Goal[] = ['express', 'fastify', 'koa'].flatMap((framework) => {
  const goal = { part: 'memory', benchmark: `memory/${framework}`, isExact: true } as const;
  return [
    {
      ...goal,
      title: `${framework}: kB of heap that the second half of a million failures adds`,
      compare: 'difference',
      of: 'heap at the end',
      to: 'heap at a half',
      atMost: flat,
    },
    ...['sockets left', 'listeners left'].map((of) => ({
      ...goal,
      title: `${framework}: ${of}`,
      compare: 'value' as const,
      of,
      atMost: 0,
    })),
  ];
});
