import { BadRequestError } from '@error-contract/core';
import type { CsvRow } from '@error-contract/core/e164/bulk';
import { destinationBlocked, type RouteChecker } from '../telephony-config/route-checker.ts';
import { cellsFault, columnsFault, numberFault } from './row-faults.ts';

/** A row that becomes a lead. */
export interface AcceptedRow {
  readonly phone_number: string;
  readonly name: string | null;
  /** The other columns, as JSON. */
  readonly variables: string;
}

/** A refused row, and why. The reason never shows a value. */
export interface RefusedRow {
  /** The line on which the row begins. */
  readonly line: number;
  readonly reason: string;
}

/** The result for the rows so far. */
export interface RowCounts {
  readonly accepted: number;
  readonly refused: number;
  /** The first 20 refused rows. */
  readonly errors: RefusedRow[];
}

/** Sorts the rows of a CSV file one by one. */
export interface RowSorter {
  /**
   * Takes the names of the columns, before the rows.
   * @throws {BadRequestError} where they cannot be stored
   */
  open(columns: readonly string[]): void;
  /** Returns the lead of a row, and `undefined` for a refused row. */
  take(row: CsvRow): AcceptedRow | undefined;
  /** Counts the rows. */
  finish(): RowCounts;
}

const shownErrors = 20;
/** The advice that a single call gets. It does not show the number either. */
const routeReason = destinationBlocked(403).message;

function assertStorable(columns: readonly string[]): void {
  const fault = columnsFault(columns);
  if (fault) throw new BadRequestError(fault);
}

function refusal(row: CsvRow, isAllowed: RouteChecker): string | undefined {
  const fault = numberFault(row);
  if (fault) return fault;
  return isAllowed(row.value) ? cellsFault(row) : routeReason;
}

function toAcceptedRow(columns: readonly string[], { value, cells }: CsvRow): AcceptedRow {
  const entries = columns.map((column, index) => [column, cells[index] ?? ''] as const);
  const named = Object.fromEntries(entries.filter(([column]) => column !== ''));
  const { phone_number: _, name, ...variables } = named;
  return { phone_number: value, name: name || null, variables: JSON.stringify(variables) };
}

/** Creates the sorter for one CSV file. */
export function createRowSorter(isAllowed: RouteChecker): RowSorter {
  let columns: readonly string[] = [];
  let accepted = 0;
  let refused = 0;
  const errors: RefusedRow[] = [];
  const open = (names: readonly string[]) => {
    assertStorable(names);
    columns = names.map((name) => (name.toLowerCase() === 'name' ? 'name' : name));
  };
  const take = (row: CsvRow) => {
    const reason = refusal(row, isAllowed);
    if (!reason) {
      accepted += 1;
      return toAcceptedRow(columns, row);
    }
    refused += 1;
    if (errors.length < shownErrors) errors.push({ line: row.line, reason });
    return undefined;
  };
  return { open, take, finish: () => ({ accepted, refused, errors }) };
}
