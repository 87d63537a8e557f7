import type { RowReader } from '../rows/row-reader.ts';
import { UnreadableFileError } from '../unreadable-file-error.ts';
import { nameKey, showName } from './column-names.ts';

/** The first row of a file: what its columns are, and what is between them. */
export interface Header {
  readonly delimiter: string;
  /** The names of the columns, without empty ones at the end. */
  readonly names: readonly string[];
  /** The index of the column that is looked for. */
  readonly target: number;
}

function splitNames(rows: RowReader, delimiter: string): string[] {
  const names = rows.texts(delimiter.charCodeAt(0));
  while (names.at(-1) === '') names.pop();
  return names;
}

/** Finds a column by its name. `undefined` if no delimiter shows it: the row is not the header. */
export function findHeader(
  rows: RowReader,
  column: string,
  delimiters: string,
): Header | undefined {
  const key = nameKey(column);
  for (const delimiter of delimiters) {
    const names = splitNames(rows, delimiter);
    const target = names.findIndex((name) => nameKey(name) === key);
    if (target < 0) continue;
    names[target] = column;
    return { delimiter, names, target };
  }
  return undefined;
}

/** Splits a row that is not the header by the delimiter that gives the most names. */
export function likelyNames(rows: RowReader, delimiters: string): string[] {
  const split = Array.from(delimiters, (delimiter) => splitNames(rows, delimiter));
  return split.reduce((most, names) => (names.length > most.length ? names : most));
}

/**
 * Throws if two columns have the same name: one would be checked, and the other used.
 * @throws {UnreadableFileError}
 */
export function assertDistinct(where: string, { names }: Header): void {
  const seen = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    const first = seen.get(nameKey(name));
    if (name !== '' && first !== undefined) {
      const columns = `in columns ${first + 1} and ${index + 1}`;
      throw new UnreadableFileError(
        `${where} has the name ${showName(names[first] ?? '')} twice, ${columns}. Remove or rename one of them.`,
      );
    }
    seen.set(nameKey(name), index);
  }
}
