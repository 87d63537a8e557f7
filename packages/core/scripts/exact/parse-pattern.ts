import { empty, type Language, oneOf, sequence, union } from './language.ts';

interface Cursor {
  readonly pattern: string;
  index: number;
}

function take(cursor: Cursor, token: RegExp): string | undefined {
  const found = new RegExp(token.source, 'y');
  found.lastIndex = cursor.index;
  const text = found.exec(cursor.pattern)?.[0];
  cursor.index += text?.length ?? 0;
  return text;
}

const bits = (from: number, to: number) => (2 << to) - (1 << from);

/** The digits of `[02-57]`, as a mask. */
function maskOf(characterClass: string): number {
  let mask = 0;
  for (const [, from, to] of characterClass.matchAll(/(\d)(?:-(\d))?/g)) {
    mask |= bits(Number(from), Number(to ?? from));
  }
  return mask;
}

function readAtom(cursor: Cursor): Language {
  if (take(cursor, /\((?:\?:)?/)) {
    const inside = readAlternatives(cursor);
    if (!take(cursor, /\)/)) throw new SyntaxError(`Group without end: ${cursor.pattern}`);
    return inside;
  }
  if (take(cursor, /\\d/)) return oneOf(1023);
  const digits = take(cursor, /\d|\[[\d-]+\]/);
  if (digits === undefined) {
    throw new SyntaxError(`Unknown syntax at ${cursor.index} of ${cursor.pattern}`);
  }
  return oneOf(maskOf(digits));
}

function repeat(language: Language, least: number, most: number): Language {
  if (most === 0) return empty;
  const rest = sequence(language, repeat(language, Math.max(least - 1, 0), most - 1));
  return least === 0 ? union([empty, rest]) : rest;
}

function readQuantified(cursor: Cursor): Language {
  const atom = readAtom(cursor);
  if (take(cursor, /\?/)) return repeat(atom, 0, 1);
  const [least, most] = (take(cursor, /\{\d+(?:,\d+)?\}/) ?? '{1}').slice(1, -1).split(',');
  return repeat(atom, Number(least), Number(most ?? least));
}

function readSequence(cursor: Cursor): Language {
  let language = empty;
  while (
    cursor.index < cursor.pattern.length &&
    !/[|)]/.test(cursor.pattern.charAt(cursor.index))
  ) {
    language = sequence(language, readQuantified(cursor));
  }
  return language;
}

function readAlternatives(cursor: Cursor): Language {
  const alternatives = [readSequence(cursor)];
  while (take(cursor, /\|/)) alternatives.push(readSequence(cursor));
  return union(alternatives);
}

/**
 * Parses a regular expression over digits, of the kind that the metadata contains.
 * @throws {SyntaxError} for syntax that the metadata did not use when this was written
 */
export function parsePattern(pattern: string): Language {
  const cursor = { pattern, index: 0 };
  const language = readAlternatives(cursor);
  if (cursor.index < pattern.length) {
    throw new SyntaxError(`Unknown syntax at ${cursor.index} of ${pattern}`);
  }
  return language;
}
