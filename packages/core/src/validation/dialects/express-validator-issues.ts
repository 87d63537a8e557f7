import { readText, toList } from '../../guard/guarded-read.ts';
import { has, read } from '../../guard/read.ts';
import { foreignIssue, writtenPath } from './foreign-issue.ts';
import type { UnderstoodIssue } from './understood-issue.ts';

/** Whether a value is an error of express-validator 7, or of 6, which says `param` for `path`. */
export function isExpressValidatorError(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !has(value, 'msg')) return false;
  return /^(?:field|alternative|alternative_grouped|unknown_fields?)$/.test(readText(value, 'type'))
    ? true
    : typeof read(value, 'param') === 'string';
}

function fieldIssue(error: unknown): UnderstoodIssue {
  const value = read(error, 'value');
  return foreignIssue({
    path: writtenPath(readText(error, 'path') || readText(error, 'param')),
    text: readText(error, 'msg'),
    subject: readText(error, 'path'),
    checked: value,
    missing: value === undefined && has(error as object, 'value'),
  });
}

/** Of several ways to be right the first is told, unless the author wrote a message for all. */
function alternativeIssues(error: unknown): readonly UnderstoodIssue[] {
  const text = readText(error, 'msg');
  if (text !== 'Invalid value(s)') return [foreignIssue({ path: [], text })];
  const nested = toList(read(error, 'nestedErrors'));
  return [Array.isArray(nested[0]) ? toList(nested[0]) : nested.slice(0, 1)].flat().map(fieldIssue);
}

function unknownIssues(error: unknown): readonly UnderstoodIssue[] {
  return toList(read(error, 'fields')).map((field) =>
    foreignIssue({
      path: writtenPath(readText(field, 'path')),
      text: 'must NOT have additional properties',
    }),
  );
}

/** Reads the errors of express-validator. */
export function expressValidatorIssues(errors: readonly unknown[]): readonly UnderstoodIssue[] {
  return errors.flatMap((error) => {
    const type = readText(error, 'type');
    if (type.startsWith('alternative')) return alternativeIssues(error);
    return type.startsWith('unknown_field') ? unknownIssues(error) : fieldIssue(error);
  });
}
