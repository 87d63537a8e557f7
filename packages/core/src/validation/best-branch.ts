import type { Fault } from './fault.ts';
import { expectation } from './sentences/expectation.ts';
import { notRecognized, notValid, required } from './sentences/reading.ts';

type Branch = readonly Fault[];

/** Whether the value has the wrong type for this branch: then the branch was not meant. */
function isMismatch(branch: Branch, depth: number): boolean {
  return branch.some(({ path, expected }) => path.length === depth && expected !== undefined);
}

/** A wrong literal costs most: it shows that the branch was not meant. Then unfitting fields. */
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
 * Chooses the faults of a value that fits no branch of a union: those of the branch that it fits
 * best, or, if it has none of the types, one fault that names all of them.
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
