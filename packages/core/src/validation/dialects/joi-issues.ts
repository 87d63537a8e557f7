import { readText, toList } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';
import { withoutPath } from '../input/author-message.ts';
import { foreignIssue } from './foreign-issue.ts';
import type { UnderstoodIssue } from './understood-issue.ts';

/** The words of two types mean something else in another: they are said as Ajv does. */
function textOf(detail: unknown, subject: string): string {
  const text = withoutPath(readText(detail, 'message'), subject);
  const type = readText(detail, 'type');
  if (type === 'object.unknown' && text === 'is not allowed')
    return 'must NOT have additional properties';
  if (type !== 'alternatives.types') return text;
  return text.replace(/^must be one of \[([\w, ]*)\]$/, (_, types: string) => {
    return `must be ${types.replaceAll(', ', ',')}`;
  });
}

/** Reads the `details` of joi, and of what is built on it. */
export function joiIssues(details: unknown): readonly UnderstoodIssue[] {
  return toList(details).map((detail) => {
    const context = read(detail, 'context');
    const subject = readText(context, 'label');
    const checked = read(context, 'value');
    return foreignIssue({
      path: toList(read(detail, 'path')),
      text: textOf(detail, subject),
      checked,
    });
  });
}
