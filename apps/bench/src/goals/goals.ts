import { e164Goals } from './e164.ts';
import { errorGoals } from './errors.ts';
import type { Goal } from './goal.ts';
import { successGoals } from './success.ts';

/** Everything that has to be reached, in the order of the parts. */
export const goals: readonly Goal[] = [...successGoals, ...errorGoals, ...e164Goals];
