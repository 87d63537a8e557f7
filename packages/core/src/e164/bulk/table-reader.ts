import type { CsvReader, CsvRow } from './csv-reader.ts';
import { RowTexts } from './rows/row-texts.ts';
import { Table, type TableOptions } from './table.ts';
import { toBytes } from './to-bytes.ts';

/** See {@link CsvReader}. */
export class TableReader implements CsvReader {
  readonly #table: Table;
  readonly #texts = new RowTexts();
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
    if (this.#table.hasRow) this.#hold();
    return [...rows, ...this.#take()];
  }

  #read(bytes: Uint8Array): CsvRow[] {
    try {
      this.#holdRows(bytes);
    } catch (error) {
      // A row before it may be the first with a fault.
      this.#take();
      throw error;
    }
    return this.#take();
  }

  #holdRows(bytes: Uint8Array): void {
    const table = this.#table;
    let index = 0;
    while (index < bytes.length) {
      if (table.rows.isComplete) index = table.rows.skipLineFeed(bytes, index);
      if (index === bytes.length) return;
      index = table.read(bytes, index);
      if (table.hasRow) this.#hold();
    }
  }

  #hold(): void {
    const { row, rowLine } = this.#table.rows;
    this.#texts.add(row, rowLine, this.#table.fault());
  }

  #take(): CsvRow[] {
    const { target } = this.#table;
    return this.#texts.take().map(({ line, cells, fault }) => {
      return { line, value: cells[target]?.trim() ?? '', cells, fault };
    });
  }
}
