import type { Fault } from './fault.ts';
import { fieldPath } from './input/field-path.ts';
import { notRecognized } from './sentences/reading.ts';

type Branch = readonly Fault[];

function isLiteral({ expected }: Fault): boolean {
  return expected !== undefined && expected.values.length > 0;
}

/** Whether a fault must be the first of a branch: a value of a wrong type has one, and a tag is first. */
function isFirst(fault: Fault, branch: Branch, depth: number): boolean {
  return fault.path.length === depth || branch[0]?.path.length === depth || isLiteral(fault);
}

/**
 * Where a branch begins whose field the branch before it has too: there it probably stood at the same
 * place. Fields that are not recognized are told last.
 */
function startOf(fault: Fault, branch: Branch, same: number): number {
  if (fault.text === notRecognized) return same + 1;
  return Math.max(same + 1, branch.length - same);
}

function add(fault: Fault, branches: Branch[], depth: number): void {
  const last = branches.at(-1) ?? [];
  const name = fieldPath(fault.path);
  const same = last.findIndex(({ path }) => fieldPath(path) === name);
  const isNew = last.length === 0 || isFirst(fault, last, depth);
  const start = isNew ? last.length : same < 0 ? 0 : startOf(fault, last, same);
  if (last.length > 0) branches.pop();
  if (start > 0) branches.push(last.slice(0, start));
  branches.push([...last.slice(start), fault]);
}

/** A branch that begins with a tag, and what may be of another that has the right tag. */
function halved(branch: Branch): readonly Branch[] {
  const half = Math.ceil(branch.length / 2);
  const [first] = branch;
  return first && isLiteral(first) && branch.length > 1
    ? [branch.slice(0, half), branch.slice(half)]
    : branch.map((fault) => [fault]);
}

/**
 * Finds the branches of a union whose faults a library lists flat, one branch after another, without
 * saying where one ends. There are two at least.
 */
export function flatBranches(faults: readonly Fault[], depth: number): readonly Branch[] {
  const branches: Branch[] = [];
  for (const fault of faults) add(fault, branches, depth);
  const [only] = branches;
  return only && branches.length === 1 ? halved(only) : branches;
}
