import { read, readString } from '../../guard/read.ts';

/** SQLite's own text, behind the name that sqlite3 or libSQL puts before it. */
const kinds = [
  [/^(?:SQLite error: )?UNIQUE constraint failed/, 'SQLITE_CONSTRAINT_UNIQUE'],
  [/^(?:SQLite error: )?FOREIGN KEY constraint failed/, 'SQLITE_CONSTRAINT_FOREIGNKEY'],
] as const;

/** node:sqlite has one code, and a number whose low byte is the kind: 5 is busy, 6 is locked. */
function codeOfNumber(thrown: object): string {
  const number = Number(read(thrown, 'errcode'));
  const isBusy = (number & 0xff) === 5 || (number & 0xff) === 6;
  return isBusy ? 'SQLITE_BUSY' : `sqlite:${number}`;
}

/** Knex puts the query before the text, with its values: only what follows the last name counts. */
function codeOfText(thrown: object, prefix: string): string | undefined {
  const text = readString(thrown, 'message') ?? '';
  const at = text.lastIndexOf(prefix);
  if (at < 0) return undefined;
  const said = text.slice(at + prefix.length);
  return kinds.find(([pattern]) => pattern.test(said))?.[1];
}

/** Finds the code that says most: sqlite3, libSQL and D1 name the kind of a constraint elsewhere. */
export function sqliteCode(thrown: object, code: string): string {
  if (code === 'ERR_SQLITE_ERROR') return codeOfNumber(thrown);
  if (code === '') return codeOfText(thrown, 'D1_ERROR: ') ?? code;
  if (code !== 'SQLITE_CONSTRAINT') return code;
  return readString(thrown, 'extendedCode') ?? codeOfText(thrown, 'SQLITE_CONSTRAINT: ') ?? code;
}
