import { notValid, type Reading } from '../sentences/reading.ts';
import type { Understood } from './dialect.ts';
import { type DataOf, type Row, readRow } from './own-words.ts';

/** The gaps in the words of a library: `min character` of `must have {min character} characters`. */
function gapNames(words: string): readonly string[] {
  const parts = words.split(/[{}]/);
  return parts.filter((_, index) => index % 2 === 1).map((gap) => gap.replace('*', ''));
}

/** Fills the gaps of a row with data; `undefined` if there is none for one of them. */
function readData(row: Row, dataOf: DataOf): Reading | undefined {
  if (row[2] !== undefined) return { text: row[2] };
  const gaps = gapNames(row[1]).map((gap) => [gap, gap === '' ? '' : dataOf(gap)] as const);
  return gaps.some(([, fact]) => fact === undefined) ? undefined : readRow(row, gaps);
}

/**
 * Puts the sentence of a rule behind an author's message, for where that is hidden: from the data of
 * the issue, as the words of the library are not there.
 */
export function withRule(
  understood: Understood,
  rows: readonly Row[],
  code: string,
  dataOf: DataOf,
): Understood {
  if (understood.authorText === '') return understood;
  for (const row of rows) {
    const rule = row[0] === code ? readData(row, dataOf) : undefined;
    if (rule && rule.text !== notValid)
      return { ...understood, reading: { ...rule, missing: understood.checked === undefined } };
  }
  return understood;
}
