import { parseE164 } from '@error-contract/core/e164';
import { type CsvRow, createCsvReader, UnreadableFileError } from '@error-contract/core/e164/bulk';
import {
  cellsFault,
  columnsFault,
  maxFileBytes,
  numberColumn,
  numberFault,
} from '@error-contract/telephony/row-faults';

/** A row that would be refused. */
export interface RefusedRow {
  readonly line: number;
  /** Its beginning. */
  readonly value: string;
  readonly reason: string;
  /** The number that may have been meant. */
  readonly suggestion: string | undefined;
}

/** What a file of leads would give. */
export interface LeadsReport {
  readonly columns: readonly string[];
  readonly accepted: number;
  readonly refused: number;
  /** The first of them. */
  readonly rows: readonly RefusedRow[];
  /** Why the whole file would be refused, and with which status. */
  readonly problem?: readonly [statusCode: number, message: string];
}

const mostRows = 100;
const mostShown = 64;

/** What is shown of a row. What may have been meant takes longer to find than the fault. */
function refusalOf({ line, value }: CsvRow, reason: string): RefusedRow {
  const result = parseE164(value);
  const shown = value.length > mostShown ? `${value.slice(0, mostShown)}…` : value;
  return { line, value: shown, reason, suggestion: result.ok ? undefined : result.suggestion };
}

/** Counts rows, and keeps the first that are refused. */
function createCounter() {
  const rows: RefusedRow[] = [];
  let accepted = 0;
  let refused = 0;
  return {
    take(row: CsvRow): void {
      const reason = numberFault(row) ?? cellsFault(row);
      if (!reason) accepted += 1;
      else if (++refused <= mostRows) rows.push(refusalOf(row, reason));
    },
    counted: (columns: readonly string[]) => ({ columns, accepted, refused, rows }),
  };
}

/** Reads a file of leads as the apps do. The rest of the page goes on meanwhile. */
export async function readLeads(file: Blob): Promise<LeadsReport> {
  const counter = createCounter();
  const reader = createCsvReader(numberColumn);
  const refuse = (statusCode: number, message: string): LeadsReport => ({
    ...counter.counted(reader.columns),
    problem: [statusCode, message],
  });
  if (file.size > maxFileBytes) return refuse(413, 'Request body is too large');
  try {
    for await (const chunk of file.stream()) reader.write(chunk).forEach(counter.take);
    reader.end().forEach(counter.take);
  } catch (error) {
    if (error instanceof UnreadableFileError) return refuse(400, error.message);
    throw error;
  }
  const fault = columnsFault(reader.columns);
  return fault ? refuse(400, fault) : counter.counted(reader.columns);
}
