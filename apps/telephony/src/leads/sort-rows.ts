import { BadRequestError } from '@error-contract/core';
import { parseE164 } from '@error-contract/core/e164';
import type { RouteChecker } from '../telephony-config/route-checker.ts';
import type { CsvRow } from './csv.ts';

/** A row that became a lead. */
export interface AcceptedRow {
  readonly phone_number: string;
  readonly name: string | null;
  readonly variables: Record<string, string>;
}

/** A row that did not, and why; the reason never shows a value. */
export interface RefusedRow {
  readonly line: number;
  readonly reason: string;
}

const maxCellLength = 1_000;
const maxColumns = 100;
const numberColumn = 'phone_number';
const routeReason = `${numberColumn} is valid, but the route to it is not enabled in Telephony Config`;

function isStorable(cell: string): boolean {
  return !cell.includes('\u0000') && cell.length <= maxCellLength;
}

/** Reads the header: the names of the columns. */
function toColumns(cells: readonly string[]): readonly string[] {
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
  return { phone_number, name: name || null, variables };
}

/** Creates what takes the rows of a CSV file one by one and sorts them. */
export function createRowSorter(isAllowed: RouteChecker) {
  let columns: readonly string[] | undefined;
  const accepted: AcceptedRow[] = [];
  const refused: RefusedRow[] = [];
  const add = ({ line, cells }: CsvRow) => {
    if (!columns) {
      columns = toColumns(cells);
      return;
    }
    const reason = refusal(cells[columns.indexOf(numberColumn)] ?? '', cells, isAllowed);
    if (reason) refused.push({ line, reason });
    else accepted.push(toAcceptedRow(columns, cells));
  };
  const finish = () => {
    columns ??= toColumns([]);
    return { accepted, refused };
  };
  return { add, finish };
}
