import { e164Goals } from './e164.ts';
import { errorGoals } from './errors.ts';
import { foreignGoals } from './foreign.ts';
import type { Goal } from './goal.ts';
import { growthGoals } from './growth.ts';
import { memoryGoals } from './memory.ts';
import { microGoals } from './micro.ts';
import { startGoals } from './start.ts';
import { successGoals } from './success.ts';
import { weightGoals } from './weight.ts';

/** All goals, in the order of the parts. */
export const goals: readonly Goal[] = [
  ...successGoals,
  ...errorGoals,
  ...foreignGoals,
  ...microGoals,
  ...growthGoals,
  ...memoryGoals,
  ...weightGoals,
  ...startGoals,
  ...e164Goals,
];
