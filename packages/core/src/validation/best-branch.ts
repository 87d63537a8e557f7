import { alternatives } from './alternatives.ts';
import type { Fault } from './fault.ts';
import { fieldPath, type Path } from './input/field-path.ts';
import { expectation } from './sentences/expectation.ts';
import { notRecognized, notValid, required } from './sentences/reading.ts';

type Branch = readonly Fault[];

/** Whether the value has the wrong type for this branch: then the branch was not meant. */
function isMismatch(branch: Branch, depth: number): boolean {
  return branch.some(({ path, expected }) => path.length === depth && expected !== undefined);
}

function isLiteral({ expected }: Fault): boolean {
  return expected !== undefined && expected.values.length > 0;
}

/** A wrong literal costs most: it shows that the branch was not meant. Then unfitting fields. */
function cost(fault: Fault): number {
  if (isLiteral(fault)) return 100;
  return fault.text === required || fault.text === notRecognized ? 10 : 1;
}

/** What a value of the right type breaks costs the same, however much of it there is. */
function costOf(branch: Branch, depth: number): number {
  const isWhole = branch.every(({ path }) => path.length === depth);
  return isWhole ? 1 : branch.reduce((sum, fault) => sum + cost(fault), 0);
}

function combined(branches: readonly Branch[], path: Path): Branch {
  const faults = branches.flatMap((branch) => branch.filter((fault) => fault.expected));
  const written = faults.find(({ byAuthor }) => byAuthor);
  if (written) return [written];
  const own = faults.filter((fault) => fault.path.length === path.length);
  return [{ path, ...expectation(...own.flatMap(({ expected }) => expected ?? [])) }];
}

/** The tag of a union: a field in which every branch expects values. The rest depends on it. */
function tagOf(branches: readonly Branch[]): Branch | undefined {
  const [first = []] = branches;
  for (const { path } of first.filter(isLiteral)) {
    const name = fieldPath(path);
    const faults = branches.flatMap((branch) =>
      branch.filter((fault) => isLiteral(fault) && fieldPath(fault.path) === name).slice(0, 1),
    );
    if (branches.length > 1 && faults.length === branches.length) return [merged(faults, path)];
  }
  return undefined;
}

function merged(faults: Branch, path: Path): Fault {
  const told = faults.find(({ byAuthor, text }) => byAuthor || text === required);
  return told ?? { path, ...expectation(...faults.flatMap(({ expected }) => expected ?? [])) };
}

/**
 * Chooses the faults of a value that fits no branch of a union: those of the branch that it fits
 * best. If it fits several as well, one fault names them all; if it has none of the types, one fault
 * names these; and if it has no tag, or a wrong one, that is all that can be said.
 */
export function bestBranch(branches: readonly Branch[], path: Path): Branch {
  const meant = branches.filter((branch) => !isMismatch(branch, path.length));
  if (branches.length === 0) return [{ path, text: notValid }];
  if (meant.length === 0) return combined(branches, path);
  const costs = meant.map((branch) => costOf(branch, path.length));
  const lowest = costs.reduce((a, b) => Math.min(a, b));
  const best = meant.filter((_, index) => costs[index] === lowest);
  return tagOf(meant) ?? alternatives(best, path);
}
