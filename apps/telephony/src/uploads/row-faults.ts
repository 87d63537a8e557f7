import { parseE164 } from '@error-contract/core/e164';
import type { CsvRow } from '@error-contract/core/e164/bulk';

/** The column that every file has. */
export const numberColumn = 'phone_number';

/** The most bytes of a file: 10 MB. */
export const maxFileBytes = 10 * 1024 * 1024;

const maxCellLength = 1_000;
const maxColumns = 100;

/** Says of the first text that cannot be stored, by its index, what is wrong with it. */
function faultIn(texts: readonly string[], name: (index: number) => string): string | undefined {
  for (const [index, text] of texts.entries()) {
    if (text.length > maxCellLength) {
      return `${name(index)} is longer than ${maxCellLength} characters`;
    }
    if (text.includes('\0')) return `${name(index)} has a NUL character in it`;
  }
  return undefined;
}

/** Says why a file with these columns is refused. */
export function columnsFault(columns: readonly string[]): string | undefined {
  return columns.length > maxColumns
    ? `The file has ${columns.length} columns. At most ${maxColumns} are allowed.`
    : faultIn(columns, (index) => `The name of column ${index + 1}`);
}

/** Says why the number of a row is refused, whatever may be called. It never shows a value. */
export function numberFault({ fault, value }: CsvRow): string | undefined {
  if (fault) return fault;
  const result = parseE164(value);
  return result.ok ? undefined : `${numberColumn} ${result.message}`;
}

/** Says which text of a row cannot be stored. */
export function cellsFault({ cells }: CsvRow): string | undefined {
  return faultIn(cells, (index) => `The text in column ${index + 1}`);
}
