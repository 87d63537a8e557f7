import { BadRequestError } from '@error-contract/core';
import { parseE164 } from '@error-contract/core/e164';
import type { RouteChecker } from '../telephony-config/route-checker.ts';
import type { CsvRow } from './csv-parser.ts';
import { notUtf8 } from './read-csv.ts';

/** A row that becomes a lead. */
export interface AcceptedRow {
  readonly phone_number: string;
  readonly name: string | null;
  /** The other columns, as JSON. */
  readonly variables: string;
}

/** A refused row, and why. The reason never shows a value. */
export interface RefusedRow {
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
  /** Returns the lead of a row; `undefined` for the header and for a refused row. */
  take(row: CsvRow): AcceptedRow | undefined;
  /** Counts the accepted rows: 400 if there was not even a header. */
  finish(): RowCounts;
}

const shownErrors = 20;
const maxCellLength = 1_000;
const maxColumns = 100;
const numberColumn = 'phone_number';
const nul = '\u0000';
const routeReason = `${numberColumn} is valid, but the route to it is not enabled in Telephony Config`;

function isStorable(cell: string): boolean {
  return !cell.includes(nul) && cell.length <= maxCellLength;
}

/** Reads the header: the names of the columns. */
function toColumns(cells: readonly string[]): readonly string[] {
  // UTF-16 text without a byte order mark can be valid UTF-8, with a NUL for every other byte.
  if (cells.some((cell) => cell.includes(nul))) throw notUtf8();
  const columns = cells.map((cell) => cell.trim());
  if (!columns.includes(numberColumn)) {
    throw new BadRequestError(`The CSV file needs a ${numberColumn} column in its first line`);
  }
  if (columns.length > maxColumns || !columns.every(isStorable)) {
    throw new BadRequestError('The CSV file has too many columns, or a name of one is malformed');
  }
  return columns;
}

function refusal(number: string, cells: readonly string[], isAllowed: RouteChecker) {
  const result = parseE164(number);
  if (!result.ok) return `${numberColumn} ${result.message}`;
  if (!isAllowed(number)) return routeReason;
  if (cells.every(isStorable)) return undefined;
  return `a column is longer than ${maxCellLength} characters or has a NUL in it`;
}

function toAcceptedRow(columns: readonly string[], cells: readonly string[]): AcceptedRow {
  const entries = columns.map((column, index) => [column, cells[index] ?? ''] as const);
  const named = Object.fromEntries(entries.filter(([column]) => column !== ''));
  const { phone_number = '', name, ...variables } = named;
  return { phone_number, name: name || null, variables: JSON.stringify(variables) };
}

/** Creates the sorter for one CSV file. */
export function createRowSorter(isAllowed: RouteChecker): RowSorter {
  let columns: readonly string[] | undefined;
  let accepted = 0;
  let refused = 0;
  const errors: RefusedRow[] = [];
  const refuse = (line: number, reason: string) => {
    refused += 1;
    if (errors.length < shownErrors) errors.push({ line, reason });
  };
  const take = ({ line, cells }: CsvRow) => {
    if (!columns) {
      columns = toColumns(cells);
      return undefined;
    }
    const reason = refusal(cells[columns.indexOf(numberColumn)] ?? '', cells, isAllowed);
    if (reason) return void refuse(line, reason);
    accepted += 1;
    return toAcceptedRow(columns, cells);
  };
  const finish = () => {
    columns ??= toColumns([]);
    return { accepted, refused, errors };
  };
  return { take, finish };
}
