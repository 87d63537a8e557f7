import { aBoolean, assertOptions, type OptionKinds } from '../../guard/options.ts';
import type { Deviation } from '../../response/error-contract-options.ts';
import { deviationRoute } from './deviation-route.ts';
import { type DeviationRow, deviationTable } from './deviation-table.ts';

/** What {@link createDeviationReport} can be told. */
export interface DeviationReportOptions {
  /** How many rows are kept, 500 by default. What comes after them is counted by status alone. */
  readonly maxRows?: number | undefined;
  /**
   * Whether the table is written to standard error when the process exits, `false` by default. A
   * process that a signal ends does not exit by itself: handle the signal, and call `process.exit`.
   */
  readonly printAtExit?: boolean | undefined;
}

/** Counts the deviations of a service, see {@link createDeviationReport}. */
export interface DeviationReport {
  /** The option `onDeviation` of `errorContract`. Needs no `this`. */
  readonly onDeviation: (deviation: Deviation) => void;
  /** Lists what was counted so far, the most frequent first. */
  readonly summary: () => readonly DeviationRow[];
  /** Writes the summary as a table, one line for each row. */
  readonly table: () => string;
}

const defaultMaxRows = 500;

function keyOf({ statusCode, method, route, reason }: Deviation): string {
  return JSON.stringify([statusCode, method, route, reason]);
}

function byCount(a: DeviationRow, b: DeviationRow): number {
  return b.count - a.count || keyOf(a).localeCompare(keyOf(b));
}

const kinds: OptionKinds<DeviationReportOptions> = {
  maxRows: [(value) => Number.isSafeInteger(value) && Number(value) >= 1, 'an integer from 1'],
  printAtExit: aBoolean,
};

/**
 * Creates a summary by route of the error answers that `responses: 'report'` leaves as they are:
 * the first step of a migration. It holds routes, no URLs and nothing of a request's data, and its
 * memory is bounded.
 * @throws {TypeError} for unknown or wrong options
 */
export function createDeviationReport(options: DeviationReportOptions = {}): DeviationReport {
  assertOptions('createDeviationReport', options, kinds);
  const { maxRows = defaultMaxRows, printAtExit = false } = options;
  const rows = new Map<string, DeviationRow>();
  const add = (deviation: Deviation) => {
    const key = keyOf(deviation);
    rows.set(key, { ...deviation, count: (rows.get(key)?.count ?? 0) + 1 });
  };
  const summary = () => [...rows.values()].sort(byCount);
  const table = () => deviationTable(summary());
  if (printAtExit) process.once('exit', () => process.stderr.write(table()));
  return {
    onDeviation({ statusCode, method, route, reason }) {
      const deviation = { statusCode, method, route: deviationRoute(route), reason };
      const isKept = rows.size < maxRows || rows.has(keyOf(deviation));
      add(
        isKept ? deviation : { statusCode, method: '*', route: 'other routes', reason: 'various' },
      );
    },
    summary,
    table,
  };
}
