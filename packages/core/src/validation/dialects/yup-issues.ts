import { readText, toList } from '../../guard/guarded-read.ts';
import { has, read } from '../../guard/read.ts';
import { foreignIssue, writtenPath } from './foreign-issue.ts';
import type { UnderstoodIssue } from './understood-issue.ts';

function toIssue(error: unknown): UnderstoodIssue {
  const params = read(error, 'params');
  const path = readText(error, 'path');
  const value = read(error, 'value');
  return foreignIssue({
    path: writtenPath(path),
    text: readText(error, 'message').replace(/\.$/, ''),
    subject: readText(params, 'label') || path || 'this',
    checked: [value, read(params, 'originalValue')],
    missing: value === undefined && has(error as object, 'value'),
  });
}

/** Reads an error of yup: those in it, or itself where it stopped at the first. */
export function yupIssues(error: unknown): readonly UnderstoodIssue[] {
  const inner = toList(read(error, 'inner'));
  return (inner.length > 0 ? inner : [error]).map(toIssue);
}
