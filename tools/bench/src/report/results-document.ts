import type { Part } from '../harness/part.ts';
import { toGoalTable } from './goal-table.ts';
import { toResultTables } from './result-tables.ts';
import type { PartRun } from './run.ts';

function section({ name, title, about }: Part, runs: readonly PartRun[]): string {
  const own = runs.filter(({ part }) => part === name);
  if (own.length === 0) return '';
  const days = [...new Set(own.map(({ date }) => date))].toSorted().join(', ');
  return `## ${title}\n\n${about} Measured on ${days}.\n\n${toResultTables(own)}\n`;
}

/** Writes `results.md`: first the goals, then all measurements. */
export function toDocument(parts: readonly Part[], runs: readonly PartRun[]): string {
  const machines = [...new Set(runs.map(({ machine }) => machine))].join('; ');
  const versions = [...new Set(runs.map(({ version }) => version.slice(1)))].toSorted().join(', ');
  const days = [...new Set(runs.map(({ date }) => date))].toSorted();
  const span = [...new Set([days[0], days.at(-1)])].join(' to ');
  return `# Results

Written by \`npx -y pnpm@12.21.0 bench\`; see the [README](README.md) for what is measured and how.

${span}, on ${machines}, Node ${versions}.

Every figure is a median with its 95 % interval in brackets (bootstrap over sets of fresh processes, or
over rounds). What is compared is compared set by set. ✓: the whole interval reaches the goal; ✗: the
whole interval misses it; ?: neither is shown. Noise is the same program, compared with itself.

## Goals

${toGoalTable(runs)}

${parts
  .map((part) => section(part, runs))
  .filter((text) => text !== '')
  .join('\n')}`;
}
