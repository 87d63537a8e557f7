import { readText, toList } from '../../guard/guarded-read.ts';
import { has, read } from '../../guard/read.ts';
import type { Path } from '../input/field-path.ts';
import { foreignIssue } from './foreign-issue.ts';
import type { UnderstoodIssue } from './understood-issue.ts';

const maxFailures = 1000;

/** `Expected a string, but received: "x"` shows what was received, and reads like jargon. */
function reworded(text: string): string {
  const told = /^Expected (.*?),? but received\b/s.exec(text.slice(0, 2000));
  return told?.[1] === undefined ? text : `must be ${told[1].replaceAll('`', '')}`;
}

function toIssue(failure: unknown): UnderstoodIssue {
  const value = read(failure, 'value');
  return foreignIssue({
    path: toList(read(failure, 'path')),
    text: reworded(readText(failure, 'message')),
    checked: value,
    missing: value === undefined && has(failure as object, 'value'),
  });
}

function isBelow(path: Path, base: Path): boolean {
  return base.every((key, index) => path[index] === key);
}

/** The failures of the branches of a union follow it, and say less together than it does alone. */
function withoutBranches(failures: readonly unknown[]): readonly unknown[] {
  let union: Path | undefined;
  return failures.filter((failure) => {
    const path = toList(read(failure, 'path'));
    if (union && isBelow(path, union)) return false;
    union = readText(failure, 'type') === 'union' ? path : undefined;
    return true;
  });
}

/** Reads the failures of an error of superstruct, which finds them one by one. */
export function superstructIssues(failures: Iterable<unknown>): readonly UnderstoodIssue[] {
  const found: unknown[] = [];
  for (const failure of failures) {
    found.push(failure);
    if (found.length >= maxFailures) break;
  }
  return withoutBranches(found).map(toIssue);
}
