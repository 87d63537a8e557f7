import type { Fault } from './fault.ts';
import { expectation } from './sentences/expectation.ts';
import { notRecognized, notValid, required } from './sentences/reading.ts';

type Branch = readonly Fault[];

/** A value of the wrong type or choice at the union itself: this branch was not meant. */
function isMismatch(branch: Branch, depth: number): boolean {
  return branch.some(({ path, expected }) => path.length === depth && expected !== undefined);
}

/** A wrong choice further in tells a branch that was not meant best; then what does not fit in. */
function cost({ text, expected }: Fault): number {
  if (expected && expected.values.length > 0) return 100;
  return text === required || text === notRecognized ? 10 : 1;
}

function costOf(branch: Branch): number {
  return branch.reduce((sum, fault) => sum + cost(fault), 0);
}

function combined(branches: readonly Branch[], path: readonly unknown[]): Branch {
  const faults = branches.flatMap((branch) => branch.filter((fault) => fault.expected));
  const written = faults.find(({ byAuthor }) => byAuthor);
  if (written) return [written];
  const own = faults.filter((fault) => fault.path.length === path.length);
  return [{ path, ...expectation(...own.flatMap(({ expected }) => expected ?? [])) }];
}

/**
 * Chooses what to say about a value that fits no branch of a union: all that it could have been
 * where it is of none of the types, else what is wrong in the branch that it fits best.
 */
export function bestBranch(
  branches: readonly Branch[],
  path: readonly unknown[],
  flat: boolean,
): Branch {
  if (branches.length === 0) return [{ path, text: notValid }];
  const meant = branches.filter((branch) => !isMismatch(branch, path.length));
  if (meant.length === 0) return combined(branches, path);
  const costs = meant.map(costOf);
  const lowest = costs.reduce((a, b) => Math.min(a, b));
  const [best = [], second] = meant.filter((_, index) => costs[index] === lowest);
  const isTie = second !== undefined && best.some((fault) => fault.path.length > path.length);
  return flat && isTie ? [{ path, text: notValid }] : best;
}
