import type { CsvReader, CsvRow } from './csv-reader.ts';
import { Table, type TableOptions } from './table.ts';
import { toBytes } from './to-bytes.ts';

/** See {@link CsvReader}. */
export class TableReader implements CsvReader {
  readonly #table: Table;
  #ended = false;

  constructor(options: TableOptions) {
    this.#table = new Table(options);
  }

  get columns(): readonly string[] {
    return this.#table.header?.names ?? [];
  }

  write(chunk: Uint8Array | string): CsvRow[] {
    if (this.#ended) throw new Error('The reader has ended: create another one');
    const bytes = toBytes(chunk);
    // Ended until the chunk is read: an error loses the rest of it.
    this.#ended = true;
    const rows = this.#read(this.#table.start.pass(bytes));
    this.#ended = false;
    return rows;
  }

  end(): CsvRow[] {
    if (this.#ended) return [];
    this.#ended = true;
    const rows = this.#read(this.#table.start.rest());
    this.#table.end();
    return this.#table.hasRow ? [...rows, this.#row()] : rows;
  }

  #read(bytes: Uint8Array): CsvRow[] {
    const table = this.#table;
    const found: CsvRow[] = [];
    let index = 0;
    while (index < bytes.length) {
      if (table.rows.isComplete) index = table.rows.skipLineFeed(bytes, index);
      if (index === bytes.length) break;
      index = table.read(bytes, index);
      if (table.hasRow) found.push(this.#row());
    }
    return found;
  }

  #row(): CsvRow {
    const { rows, target } = this.#table;
    const cells = rows.texts();
    const value = cells[target]?.trim() ?? '';
    return { line: rows.rowLine, value, cells, fault: this.#table.fault() };
  }
}
