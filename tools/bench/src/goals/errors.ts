import type { Goal } from './goal.ts';

const frameworks = { express: 'Express', fastify: 'Fastify', koa: 'Koa' } as const;

/** What fails a check in CI, where machines are busy: it has become slower. */
const gross = { hand: 1.6, tutorial: 1.3 } as const;

function goalsOf(name: string, title: string, error: string): Goal[] {
  const goal = {
    part: 'errors',
    benchmark: `errors/${name}/${error}`,
    compare: 'ratio',
    of: 'contract',
  } as const;
  const toHand = {
    ...goal,
    title: `${title}: ${error} thrown, to by hand`,
    to: 'by hand',
    grossAtMost: gross.hand,
  };
  const toTutorial = {
    ...goal,
    title: `${title}: ${error} thrown, to http-errors and the handler of a tutorial`,
    to: 'http-errors',
    grossAtMost: gross.tutorial,
  };
  return error === 'not-found'
    ? [
        { ...toHand, atMost: 1.05 },
        { ...toTutorial, atMost: 0.5 },
      ]
    : [{ ...toHand, atMost: 1.05 }];
}

/** Error path: failing costs what answering the same error by hand costs. */
export const errorGoals: readonly Goal[] = Object.entries(frameworks).flatMap(([name, title]) =>
  ['not-found', 'validation'].flatMap((error) => goalsOf(name, title, error)),
);
