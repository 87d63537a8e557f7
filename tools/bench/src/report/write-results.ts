import { writeFile } from 'node:fs/promises';
import type { Part } from '../harness/part.ts';
import { drawCharts } from './charts.ts';
import { toDocument } from './results-document.ts';
import type { PartRun } from './run.ts';
import { mergeRuns, readRuns, writeRuns } from './store.ts';

const home = new URL('../../', import.meta.url);

/** Adds runs to `results.ndjson`, and writes `results.md` and the charts from all runs. */
export function writeResults(parts: readonly Part[]): (fresh: PartRun) => Promise<void> {
  return async (fresh) => {
    const runs = mergeRuns(await readRuns(), [fresh]);
    await writeRuns(runs);
    await writeFile(new URL('results.md', home), toDocument(parts, runs));
    for (const [name, svg] of drawCharts(runs)) {
      await writeFile(new URL(`charts/${name}`, home), svg);
    }
  };
}
