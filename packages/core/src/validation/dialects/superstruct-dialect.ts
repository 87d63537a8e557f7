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

/** Names of structs that have a noun under another. */
const typeNames: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['type', 'object'],
  ['func', 'function'],
]);

/** `Expected a string, but received: "x"` shows what was received: only the middle is read. */
function expectedIn(message: string): string | undefined {
  const end = message.indexOf(' but received');
  if (end < 0 || !message.startsWith('Expected ')) return;
  return message.slice('Expected '.length, end).replaceAll('`', '').replace(/,$/, '');
}

/** Whatever is expected by other words is not valid: nobody can tell what those show. */
function readFailure(failure: unknown, expected: string): Reading {
  const refinement = readText(failure, 'refinement');
  const type = readText(failure, 'type');
  const reading = refinement === '' ? expectedType(typeNames.get(type) ?? type) : undefined;
  if (reading?.expected?.nouns.length) return reading;
  return readOwnWords(rows, refinement || type, expected) ?? { text: notValid };
}

/** Understands the failures of superstruct by the type or refinement that was not met. */
export const superstructDialect: Dialect = (failure) => {
  const message = readText(failure, 'message');
  const expected = expectedIn(message);
  return told(
    expected === undefined ? undefined : readFailure(failure, expected),
    message,
    failure,
  );
};

function isBelow(path: Path, base: Path): boolean {
  return base.every((key, index) => path[index] === key);
}

/** The failures of the branches of a union follow it, and say less together than it does alone. */
function withoutBranches(failures: readonly unknown[]): readonly unknown[] {
  let union: Path | undefined;
  return failures.filter((failure) => {
    const path = toList(read(failure, 'path'));
    if (union && isBelow(path, union)) return false;
    union = readText(failure, 'type') === 'union' ? path : undefined;
    return true;
  });
}

const maxFailures = 1000;

/** Takes the failures out of an error of superstruct, which finds them one by one. */
export function superstructIssues(failures: Iterable<unknown>): readonly unknown[] {
  const found: unknown[] = [];
  for (const failure of failures) {
    found.push(failure);
    if (found.length >= maxFailures) break;
  }
  return withoutBranches(found);
}
