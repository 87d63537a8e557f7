import { thrownPeers } from '../errors/part.ts';
import type { Goal, Limit } from './goal.ts';

interface Framework {
  readonly title: string;
  readonly name: string;
  /** How close to the limit, by contender. */
  readonly nearness: Readonly<Record<string, number>>;
  /** How many times as fast as the best peer that throws. */
  readonly advantage: Limit;
}

/** Stacks became more expensive between Node 22 and 24. */
const stacks: Limit = { 20: 1.5, 22: 1.5, 24: 2.5, 26: 2.5 };

const frameworks: readonly Framework[] = [
  { title: 'Express', name: 'express', nearness: { contract: 0.85 }, advantage: stacks },
  {
    title: 'Fastify',
    name: 'fastify',
    nearness: { contract: 0.65, 'contract, sync': 0.8 },
    advantage: 1.5,
  },
  { title: 'Koa', name: 'koa', nearness: { contract: 0.9 }, advantage: 2.5 },
];

function goalsOf({ title, name, nearness, advantage }: Framework, error: string): Goal[] {
  const goal = { part: 'errors', benchmark: `errors/${name}/${error}`, compare: 'speed' } as const;
  const near = Object.entries(nearness).map(([of, atLeast]) => {
    const how = of.replace('contract, ', '').replace('contract', name === 'fastify' ? 'async' : '');
    const where = how ? `${title}, ${how}` : title;
    return { ...goal, title: `${where}: ${error} thrown, to the limit`, of, to: 'limit', atLeast };
  });
  const best: Goal = {
    ...goal,
    title: `${title}: ${error} thrown, to the best peer that throws`,
    of: 'contract',
    to: thrownPeers(name),
    atLeast: advantage,
    // The best peer reaches half of the limit: 2.5 times that would be faster than the limit itself.
    grossAtLeast: 0.75,
  };
  return [...near, best];
}

/** Error path: failing is fast. */
export const errorGoals: readonly Goal[] = frameworks.flatMap((framework) =>
  ['not-found', 'validation'].flatMap((error) => goalsOf(framework, error)),
);
