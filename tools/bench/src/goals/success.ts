import type { Goal } from './goal.ts';

/**
 * A guarded response has five properties of its own: about 120 bytes. A hook of Fastify's takes about
 * 320 more, and an outermost async middleware of Koa's makes a promise and a context: about 480.
 */
const bytes = { Express: 120, Fastify: 440, Koa: 600 } as const;
/** The noise of the sockets and of the benchmark's own messages from one run to the next. */
const uncertainty = 40;
/** One more context, closure or promise for each request takes some hundred bytes. */
const gross = 400;

/** Success path: the contract costs next to nothing. */
export const successGoals: readonly Goal[] = Object.entries(bytes).flatMap(([title, most]) => {
  const benchmark = `success/${title.toLowerCase()}`;
  const goal = { part: 'success', of: 'contract', to: 'bare' } as const;
  return [
    {
      ...goal,
      title: `${title}: success with the contract, to the bare framework`,
      benchmark,
      compare: 'ratio',
      atMost: 1.03,
    },
    {
      ...goal,
      title: `${title}: bytes more for a success (± ${uncertainty})`,
      benchmark: `${benchmark}, allocation`,
      compare: 'difference',
      atMost: most + uncertainty,
      grossAtMost: most + gross,
    },
  ];
});
