import { toList } from '../../guard/guarded-read.ts';
import { isObject } from '../../guard/read.ts';
import { Elsewhere } from '../sentences/elsewhere.ts';
import { expectation, expectedType, expectedValues } from '../sentences/expectation.ts';
import { formatReading, partSentence } from '../sentences/format-sentence.ts';
import { type Comparison, limitSentence, multipleSentence } from '../sentences/limit-sentence.ts';
import { notRecognized, notValid, type Reading } from '../sentences/reading.ts';
import { type Side, sizeSentence, type Unit } from '../sentences/size-sentence.ts';
import { checkedIn, type Understood } from './dialect.ts';

/**
 * A code of a library (`''` is any), the library's own words for it, and our sentence, where the
 * gaps in the words do not give it. The words tell the library's messages from those of an author,
 * who may write one for the same code. A gap says what is in it: `{>=}` a limit, `{min item}` a size,
 * `{values*}`, `{types*}` and `{names*}` lists, `{divisor}`, `{format}`, and `{}` something that is
 * not shown. It is one word, or any text with `*`.
 */
export type Row = readonly [code: string, words: string, sentence?: string];

/** Returns the data of a library for a gap, which is used instead of the text in the gap. */
export type DataOf = (gap: string) => unknown;

type Gaps = readonly (readonly [gap: string, fact: unknown])[];

/** No message is longer, and reading must end. */
const maxLength = 1000;

function gapsIn(text: string, words: string, dataOf?: DataOf): Gaps | undefined {
  const [start = '', ...parts] = words.split(/[{}]/);
  if (!text.startsWith(start)) return;
  const gaps: [string, unknown][] = [];
  let at = start.length;
  for (let index = 0; index < parts.length; index += 2) {
    const [gap = '', next = ''] = parts.slice(index, index + 2);
    const isLast = index + 2 === parts.length;
    const end = isLast ? text.length - next.length : text.indexOf(next, at);
    const found = text.slice(at, end);
    const fits = gap.endsWith('*') || !found.includes(' ');
    if (end < at || !text.startsWith(next, end) || !fits) return;
    const name = gap.replace('*', '');
    gaps.push([name, dataOf?.(name) ?? found]);
    at = end + next.length;
  }
  return at === text.length ? gaps : undefined;
}

function toNumber(fact: unknown): number | Elsewhere | undefined {
  if (fact instanceof Elsewhere) return fact;
  const number = typeof fact === 'string' && fact !== '' ? Number(fact) : fact;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** ISO 8601, or a Date as text. `Date.parse` would read `step 5` as a day in May. */
const dateText = /^"?(?:\d{4}-\d\d-\d\d|[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d{4} )/;

/** Reads a number or date in a text. Data stays as it is, even a reference to another field. */
function toLimit(fact: unknown): unknown {
  if (typeof fact !== 'string') return fact;
  return dateText.test(fact) ? new Date(fact.replaceAll('"', '')) : toNumber(fact);
}

function listOf(fact: unknown, separator: RegExp): readonly unknown[] {
  if (typeof fact !== 'string') return toList(fact);
  return fact.split(separator).map((item) => item.replace(/^(["'])(.*)\1$/s, '$2'));
}

/** Reads a size or limit; `undefined` if it is not a number: then an author wrote the message. */
function readNumber(gap: string, fact: unknown): Reading | undefined {
  if (isObject(fact) && !(fact instanceof Date || fact instanceof Elsewhere))
    return { text: notValid };
  const [side, unit] = gap.split(' ');
  const limit = unit === undefined && gap !== 'divisor' ? toLimit(fact) : toNumber(fact);
  if (limit === undefined) return;
  if (gap === 'divisor') return { text: multipleSentence(limit) };
  if (unit) return { text: sizeSentence(unit as Unit, side as Side, limit) };
  return { text: limitSentence(gap as Comparison, limit) };
}

function readGap([gap, fact]: Gaps[number]): Reading | undefined {
  if (gap === 'format') return formatReading(String(fact));
  if (gap === 'values') return expectedValues(listOf(fact, /, ?/));
  if (gap === 'all') return { text: `must contain ${listOf(fact, /, ?/).join(' and ')}` };
  if (gap === 'none') return { text: `must not contain ${listOf(fact, /, ?/).join(' or ')}` };
  if (gap === 'includes' || gap === 'excludes') return { text: partSentence(gap, fact) };
  if (gap === 'names') return { text: notRecognized, names: listOf(fact, /, /) };
  if (gap !== 'types') return readNumber(gap, fact);
  const names = typeof fact === 'string' ? listOf(fact, / ?[|,] ?/) : toList(fact);
  return expectation(...names.flatMap((name) => expectedType(String(name)).expected ?? []));
}

/** Reads the facts in the gaps of a row; `undefined` if they are of another kind. */
export function readRow([, words, sentence]: Row, gaps: Gaps): Reading | undefined {
  if (sentence !== undefined || gaps.length === 0) return { text: sentence ?? words };
  const readings = gaps.filter(([gap]) => gap !== '').map(readGap);
  const told = readings.filter((reading) => reading !== undefined);
  if (told.length < readings.length) return;
  return told.length === 1 ? told[0] : { text: told.map(({ text }) => text).join('; ') };
}

/** Reads a message in a library's own words; `undefined` if an author wrote it. */
export function readOwnWords(
  rows: readonly Row[],
  code: string,
  text: string,
  dataOf?: DataOf,
): Reading | undefined {
  if (text.length > maxLength) return;
  for (const row of rows) {
    const gaps = row[0] === code || row[0] === '' ? gapsIn(text, row[1], dataOf) : undefined;
    const reading = gaps && readRow(row, gaps);
    if (reading) return reading;
  }
  return undefined;
}

/** Builds the result of a dialect: the reading, or the text as the author's if there is none. */
export function told(reading: Reading | undefined, text: string, issue: unknown): Understood {
  const checked = checkedIn(issue, 'value');
  if (!reading) {
    const authorText = text.length > maxLength ? '' : text;
    return { reading: { text: notValid }, authorText, checked };
  }
  const missing = checked === undefined;
  return { reading: { ...reading, missing }, authorText: '', checked };
}
