import { readText, toList } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';
import type { Path } from '../input/field-path.ts';
import { expectedType } from '../sentences/expectation.ts';
import { formatSentence } from '../sentences/format-sentence.ts';
import { notRecognized, notValid, type Reading } from '../sentences/reading.ts';
import type { Dialect } from './dialect.ts';
import { type Row, readOwnWords, told } from './own-words.ts';

const rows: readonly Row[] = [
  ['enums', 'one of {values*}'],
  ['literal', 'the literal {values*}'],
  ['instance', 'a {types} instance'],
  ['union', 'the value to satisfy a union of {types*}'],
  ['never', 'a value of type never', notRecognized],
  ['empty', 'an empty {}', 'must be empty'],
  ['nonempty', 'a nonempty {}', 'should not be empty'],
  ['pattern', 'a {} matching {*}', formatSentence('regex')],
  ['min', 'a {} greater than or equal to {>=*}'],
  ['max', 'a {} less than or equal to {<=*}'],
  ['size', 'a string with a length between {min character} and {max character}'],
  ['size', 'a string with a length of {exact character}'],
  ['size', 'a map with a size between {min entry} and {max entry}'],
  ['size', 'a map with a size of {exact entry}'],
  ['size', 'a {} with a {} between {min item} and {max item}'],
  ['size', 'a {} with a {} of {exact item}'],
  ['size', 'a {} between {>=*} and {<=*}'],
  ['size', 'a {} of {values}'],
];

/** Structs whose names differ from those of their types. */
const typeNames: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['type', 'object'],
  ['func', 'function'],
]);

/** Reads what was expected in `Expected a string, but received: "x"`, which shows the value. */
function expectedIn(message: string): string | undefined {
  const end = message.indexOf(' but received');
  if (end < 0 || !message.startsWith('Expected ')) return;
  return message.slice('Expected '.length, end).replaceAll('`', '').replace(/,$/, '');
}

/** Other words may show a received value: they become "is not valid". */
function readFailure(failure: unknown, expected: string): Reading {
  const refinement = readText(failure, 'refinement');
  const type = readText(failure, 'type');
  const reading = refinement === '' ? expectedType(typeNames.get(type) ?? type) : undefined;
  if (reading?.expected?.nouns.length) return reading;
  return readOwnWords(rows, refinement || type, expected) ?? { text: notValid };
}

/** A union, with the failures of its branches, which follow it and have its path or a longer one. */
class Union {
  readonly failure: unknown;
  readonly path: Path;
  readonly failures: unknown[] = [];

  constructor(failure: unknown) {
    this.failure = failure;
    this.path = toList(read(failure, 'path'));
  }

  has(path: Path): boolean {
    return this.path.every((key, index) => path[index] === key);
  }
}

/** Moves the failures of a union's branches into it. */
function withUnions(failures: readonly unknown[]): readonly unknown[] {
  const grouped: unknown[] = [];
  let union: Union | undefined;
  for (const failure of failures) {
    const isUnion = readText(failure, 'type') === 'union';
    if (union?.has(toList(read(failure, 'path')))) {
      if (!isUnion) union.failures.push(failure);
      continue;
    }
    union = isUnion ? new Union(failure) : undefined;
    grouped.push(union ?? failure);
  }
  return grouped;
}

/** The dialect of superstruct: the type or refinement that failed. */
export const superstructDialect: Dialect = (issue) => {
  const failure = issue instanceof Union ? issue.failure : issue;
  const message = readText(failure, 'message');
  const expected = expectedIn(message);
  const reading = expected === undefined ? undefined : readFailure(failure, expected);
  if (!(issue instanceof Union) || !reading || issue.failures.length === 0)
    return told(reading, message, failure);
  const branches = [issue.failures];
  return told({ text: notValid, branches, flat: true, absolute: true }, message, failure);
};

const maxFailures = 1000;

/** Lists the failures of an error of superstruct, which finds them one by one. */
export function superstructIssues(failures: Iterable<unknown>): readonly unknown[] {
  const found: unknown[] = [];
  for (const failure of failures) {
    found.push(failure);
    if (found.length >= maxFailures) break;
  }
  return withUnions(found);
}
