import { readFileSync } from 'node:fs';
import type { AuditReport } from '@error-contract/conformance';
import type { Outcome } from './adopt.ts';
import type { Stage } from './lines.ts';

const readme = new URL('../README.md', import.meta.url);

/** How many of a service's own tests there are, and how many audits pass at each stage. */
export interface Row {
  readonly tests: number;
  readonly replaced: number;
  readonly before: number;
  readonly pasted: number;
  readonly adopted: number;
}

const passed = (reports: readonly AuditReport[]) =>
  reports.filter(({ verdict }) => verdict === 'pass').length;

/** Counts what came out. */
export function rowOf(outcomes: readonly Outcome[]): Row {
  const passedAt = (stage: Stage) =>
    passed(outcomes.find((outcome) => outcome.stage === stage)?.reports ?? []);
  const tests = outcomes.at(-1)?.tests ?? [];
  return {
    tests: tests.length,
    replaced: tests.filter(({ fault }) => fault !== undefined).length,
    before: passedAt('before'),
    pasted: passedAt('pasted'),
    adopted: passedAt('adopted'),
  };
}

/** Reads the row of a service in the README. */
export function statedRow(name: string): Row {
  const line = readFileSync(readme, 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`| \`${name}\``));
  if (!line) throw new Error(`The table of the README lacks ${name}`);
  const [tests = 0, replaced = 0, before = 0, pasted = 0, adopted = 0] = line
    .split('|')
    .slice(2)
    .map((cell) => Number.parseInt(cell, 10) || 0);
  return { tests, replaced, before, pasted, adopted };
}
