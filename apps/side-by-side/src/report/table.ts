import type { Result } from '../walk/run-walk.ts';

const width = 100;
const nameWidth = 38;
const statusWidth = 4;

/** Shortens a text to a width, with an ellipsis. */
export function cut(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1)}…`;
}

function sameWord(same: boolean | undefined): string {
  if (same === undefined) return '';
  return same ? 'yes' : 'NO';
}

function rowOf({ step, statusCodes, same, message, problems }: Result): string {
  const cells = [
    problems.length > 0 ? '!' : ' ',
    cut(step.name, nameWidth).padEnd(nameWidth),
    String(step.statusCode).padEnd(statusWidth),
    statusCodes.map((statusCode) => String(statusCode).padEnd(statusWidth)).join(' '),
    sameWord(same).padEnd(4),
  ];
  const row = cells.join(' ');
  return `${row} ${cut(message, width - row.length - 1)}`.trimEnd();
}

/** Writes the results as a table of at most 100 columns. A row with a problem begins with an exclamation mark. */
export function toTable(frameworks: readonly string[], results: readonly Result[]): string {
  const names = frameworks.map((name) => name.slice(0, statusWidth).padEnd(statusWidth)).join(' ');
  const head = `  ${'Request'.padEnd(nameWidth)} Want ${names} Same Message`;
  return [head, '-'.repeat(width), ...results.map(rowOf)].join('\n');
}

function countOf(results: readonly Result[]): string {
  const failures = results.filter(({ same }) => same !== undefined);
  const same = failures.filter((result) => result.same);
  const statuses = new Set(results.flatMap(({ statusCodes }) => statusCodes));
  return (
    `${results.length} requests to each app, ${statuses.size} statuses, ` +
    `${same.length} of ${failures.length} failures the same to the byte.`
  );
}

/** Writes the last lines: whether everything is as expected, and if not, what is not. */
export function toSummary(results: readonly Result[]): string {
  const problems = results.flatMap((result) => result.problems);
  if (problems.length === 0) return `As expected: ${countOf(results)}`;
  const lines = problems.map((problem) => `  ${problem}`);
  return [`NOT as expected: ${countOf(results)}`, ...lines].join('\n');
}
