import type { Migration } from '../project/source-file.ts';

function linesOf({ path, changes, left }: Migration): readonly string[] {
  const places = [
    ...changes.map(({ line, code, becomes }) => ({ line, text: `${code}  ->  ${becomes}` })),
    ...left.map(({ line, code, reason }) => ({ line, text: `left: ${code}\n      ${reason}` })),
  ];
  const sorted = places.sort((a, b) => a.line - b.line);
  return [path, ...sorted.map(({ line, text }) => `  ${String(line).padStart(4)}  ${text}`), ''];
}

/** Names the packages that the rewritten files import. */
function toInstall(migrations: readonly Migration[]): string {
  const needs = [...new Set(migrations.flatMap(({ needs: one }) => one))].sort();
  return needs.length > 0
    ? `The files import ${needs.join(', ')}: install what is not there yet.\n`
    : '';
}

const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

/** Writes the report for a person, by file and line, with the reason for each place that was left. */
export function textReport(migrations: readonly Migration[], isWritten: boolean): string {
  const told = migrations.filter(({ changes, left }) => changes.length + left.length > 0);
  const changed = migrations.flatMap(({ changes }) => changes).length;
  const left = migrations.flatMap((one) => one.left).length;
  const files = count(migrations.length, 'file');
  const what = isWritten ? 'rewritten' : 'can be rewritten (--write does it)';
  const sum = `${files}: ${count(changed, 'place')} ${what}, ${left} left.\n`;
  return `${told.flatMap(linesOf).join('\n')}${told.length > 0 ? '\n' : ''}${sum}${toInstall(migrations)}`;
}

/** Writes the report for a program. */
export function jsonReport(migrations: readonly Migration[]): string {
  const files = migrations
    .filter(({ changes, left }) => changes.length + left.length > 0)
    .map(({ path, changes, left, needs }) => ({ path, changes, left, needs }));
  return `${JSON.stringify({ files }, null, 2)}\n`;
}
