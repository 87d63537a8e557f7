import { aBoolean, assertOptions, type OptionKinds } from '../../guard/options.ts';
import type { Deviation } from '../../response/error-contract-options.ts';
import { deviationRoute, withoutData } from './deviation-route.ts';
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

/** A deviation, as far as it is known. */
export type SeenDeviation = Omit<Deviation, 'wouldSend' | 'loses'> & Partial<Deviation>;

/** Counts the deviations of a service, see {@link createDeviationReport}. */
export interface DeviationReport {
  /** The option `onDeviation` of `errorContract`. Needs no `this`. */
  readonly onDeviation: (deviation: SeenDeviation) => void;
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

const various = 'various messages';
const mostLost = 8;

/** Counts a deviation in its row. A message that differs is not shown: it may be about the request. */
function addTo(row: DeviationRow | undefined, deviation: Deviation): DeviationRow {
  if (!row) return { ...deviation, count: 1 };
  const wouldSend = row.wouldSend === deviation.wouldSend ? row.wouldSend : various;
  const loses = [...new Set([...row.loses, ...deviation.loses])].slice(0, mostLost);
  return { ...row, wouldSend, loses, count: row.count + 1 };
}

/** What is counted above the most rows. */
const others = {
  method: '*',
  route: 'other routes',
  reason: 'various',
  wouldSend: various,
  loses: [],
};

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
    rows.set(key, addTo(rows.get(key), deviation));
  };
  const summary = () => [...rows.values()].sort(byCount);
  const table = () => deviationTable(summary());
  if (printAtExit) process.once('exit', () => process.stderr.write(table()));
  return {
    onDeviation({ statusCode, method, route, reason, wouldSend = '', loses = [] }) {
      const known = { statusCode, method, route: deviationRoute(route), reason };
      const deviation = { ...known, wouldSend: withoutData(wouldSend), loses };
      const isKept = rows.size < maxRows || rows.has(keyOf(deviation));
      add(isKept ? deviation : { ...others, statusCode });
    },
    summary,
    table,
  };
}
