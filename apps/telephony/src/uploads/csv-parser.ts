import { BadRequestError } from '@error-contract/core';

/** One row of a CSV file. */
export interface CsvRow {
  /** The line on which the row ends, from 1. The header is line 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** In characters: enough for 100 columns of 1000, all of them quoted. */
const maxRowLength = 256 * 1024;

const special = /[",\r\n]/g;
const quote = '"';

/** The state inside a cell: outside quotes, inside them, or after a quote that closes or escapes. */
type Quoting = 'none' | 'open' | 'closed';

/**
 * Parses CSV (RFC 4180) in pieces of any size. Lines end with LF, CRLF or CR, also
 * mixed; empty ones are left out. The libraries that we tried count a CRLF in quotes twice, keep
 * a row of any length, or create an error with a stack for every row with too few cells.
 */
export class CsvParser {
  #cells: string[] = [];
  #cell = '';
  #quoting: Quoting = 'none';
  #line = 1;
  #openedAt = 1;
  #rowLength = 0;
  #afterReturn = false;

  /**
   * Parses one more piece and yields the rows that end in it.
   * @throws {BadRequestError} that names the line, if a quote is misplaced or a row is too long
   */
  *write(text: string): Generator<CsvRow> {
    let from = 0;
    while (from < text.length) {
      special.lastIndex = from;
      const at = special.test(text) ? special.lastIndex - 1 : text.length;
      this.#append(text.slice(from, at));
      const row = at < text.length ? this.#take(text.charAt(at)) : undefined;
      if (row) yield row;
      from = at + 1;
    }
  }

  /**
   * Yields the last row, if no line break ends it.
   * @throws {BadRequestError} if a quote is still open
   */
  *end(): Generator<CsvRow> {
    if (this.#quoting === 'open') {
      const where = `the quote that opens at line ${this.#openedAt} is never closed`;
      throw new BadRequestError(`The file is not valid CSV: ${where}`);
    }
    const row = this.#endRow();
    if (row) yield row;
  }

  #append(part: string): void {
    if (part === '') return;
    if (this.#quoting === 'closed') this.#refuseQuote();
    this.#grow(part);
    this.#afterReturn = false;
  }

  #grow(part: string): void {
    this.#cell += part;
    this.#count(part.length);
  }

  #count(characters: number): void {
    this.#rowLength += characters;
    if (this.#rowLength <= maxRowLength) return;
    const where = this.#quoting === 'open' ? this.#openedAt : this.#line;
    throw new BadRequestError(
      `The row at line ${where} of the CSV file is longer than ${maxRowLength} characters: check its quotes`,
    );
  }

  #take(character: string): CsvRow | undefined {
    const isRestOfBreak = character === '\n' && this.#afterReturn;
    this.#afterReturn = character === '\r';
    if (character === quote) return this.#takeQuote();
    if (this.#quoting === 'open') return this.#takeInQuotes(character, isRestOfBreak);
    if (character === ',') return this.#endCell();
    return isRestOfBreak ? undefined : this.#endLine();
  }

  #takeQuote(): undefined {
    if (this.#quoting === 'open') {
      this.#quoting = 'closed';
      return;
    }
    if (this.#quoting === 'closed') this.#grow(quote);
    else if (this.#cell === '') this.#openedAt = this.#line;
    else this.#refuseQuote();
    this.#quoting = 'open';
  }

  #takeInQuotes(character: string, isRestOfBreak: boolean): undefined {
    if (character !== ',' && !isRestOfBreak) this.#line += 1;
    this.#grow(character);
  }

  #endCell(): undefined {
    this.#cells.push(this.#cell);
    this.#cell = '';
    this.#quoting = 'none';
    // A row of only commas has a length too.
    this.#count(1);
  }

  #endLine(): CsvRow | undefined {
    const row = this.#endRow();
    this.#line += 1;
    return row;
  }

  #endRow(): CsvRow | undefined {
    const isEmpty = this.#cells.length === 0 && this.#cell === '' && this.#quoting === 'none';
    if (isEmpty) return undefined;
    const row = { line: this.#line, cells: [...this.#cells, this.#cell] };
    this.#cells = [];
    this.#cell = '';
    this.#quoting = 'none';
    this.#rowLength = 0;
    return row;
  }

  #refuseQuote(): never {
    throw new BadRequestError(`The file is not valid CSV at line ${this.#line}: check its quotes`);
  }
}
