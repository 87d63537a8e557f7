import { readFile, writeFile } from 'node:fs/promises';
import { partNames } from '../harness/part.ts';
import type { PartRun } from './run.ts';

const file = new URL('../../results.ndjson', import.meta.url);

/** Reads the earlier runs: one line for each part on each Node. */
export async function readRuns(): Promise<readonly PartRun[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as PartRun);
}

const order: readonly string[] = partNames;

/** Replaces older runs of the same part and Node. */
export function mergeRuns(kept: readonly PartRun[], fresh: readonly PartRun[]): PartRun[] {
  const byKey = new Map([...kept, ...fresh].map((run) => [`${run.part} ${run.major}`, run]));
  return [...byKey.values()].toSorted(
    (a, b) => order.indexOf(a.part) - order.indexOf(b.part) || a.major - b.major,
  );
}

/** Writes the runs. */
export async function writeRuns(runs: readonly PartRun[]): Promise<void> {
  await writeFile(file, runs.map((run) => `${JSON.stringify(run)}\n`).join(''));
}
