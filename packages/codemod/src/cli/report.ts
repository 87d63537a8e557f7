import type { Left, Migration } from '../project/source-file.ts';

function leftText({ code, reason, waitsFor }: Left): string {
  return waitsFor ? `waits: ${code}` : `left: ${code || 'the file'}\n      ${reason}`;
}

function linesOf({ path, changes, left }: Migration): readonly string[] {
  const places = [
    ...changes.map(({ line, code, becomes }) => ({ line, text: `${code}  ->  ${becomes}` })),
    ...left.map((one) => ({ line: one.line, text: leftText(one) })),
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

/** One line for each place that others wait for. */
function toWaitFor(left: readonly Left[]): readonly string[] {
  const waiting = new Map<string, number>();
  for (const place of left.flatMap(({ waitsFor = [] }) => waitsFor))
    waiting.set(place, (waiting.get(place) ?? 0) + 1);
  return [...waiting].map(([place, n]) => {
    return `${count(n, 'place')} ${n === 1 ? 'waits' : 'wait'} for ${place}, and run it again.\n`;
  });
}

/** Writes the report for a person, by file and line, with the reason for each place that was left. */
export function textReport(migrations: readonly Migration[], isWritten: boolean): string {
  const told = migrations.filter(({ changes, left }) => changes.length + left.length > 0);
  const changed = migrations.flatMap(({ changes }) => changes).length;
  const left = migrations.flatMap((one) => one.left);
  const waiting = left.filter(({ waitsFor }) => waitsFor).length;
  const what = isWritten ? 'rewritten' : 'can be rewritten (--write does it)';
  const waits = waiting > 0 ? `${waiting} ${waiting === 1 ? 'waits' : 'wait'}, ` : '';
  return [
    ...told.flatMap(linesOf).map((line) => `${line}\n`),
    ...toWaitFor(left),
    `${count(migrations.length, 'file')}: ${count(changed, 'place')} ${what}, ${waits}${left.length - waiting} left.\n`,
    toInstall(migrations),
  ].join('');
}

/** Writes the report for a program. */
export function jsonReport(migrations: readonly Migration[]): string {
  const files = migrations
    .filter(({ changes, left }) => changes.length + left.length > 0)
    .map(({ path, changes, left, needs }) => ({ path, changes, left, needs }));
  return `${JSON.stringify({ files }, null, 2)}\n`;
}
