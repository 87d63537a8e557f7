import { readText, toList } from '../../guard/guarded-read.ts';
import { isObject, read } from '../../guard/read.ts';
import type { Path } from '../input/field-path.ts';
import { expectedType } from '../sentences/expectation.ts';
import { formatSentence } from '../sentences/format-sentence.ts';
import { badName, notRecognized, notValid, type Reading } from '../sentences/reading.ts';
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

/** Members of a Set and keys that are no names have their place, not themselves, in the path. */
function placedPath(failure: unknown): Path {
  const holders = toList(read(failure, 'branch'));
  return toList(read(failure, 'path')).map((key, index) => {
    const holder = holders[index];
    if (holder instanceof Set) return [...holder].indexOf(key);
    return holder instanceof Map && isObject(key) ? [...holder.keys()].indexOf(key) : key;
  });
}

/** Whether the key of a Map or record failed, and not its value: both have the same path. */
function isOfKey(failure: unknown): boolean {
  const key = toList(read(failure, 'path')).at(-1);
  const holder = toList(read(failure, 'branch')).at(-2);
  const value = holder instanceof Map ? holder.get(key) : read(holder, String(key));
  return (
    key !== undefined && read(failure, 'value') === key && value !== key && !(holder instanceof Set)
  );
}

/** A failure. That of a union is followed by those of its branches, with its path or a longer one. */
class Issue {
  readonly failure: unknown;
  readonly path: Path;
  readonly isUnion: boolean;
  readonly failures: Issue[] = [];

  constructor(failure: unknown) {
    this.failure = failure;
    this.path = placedPath(failure);
    this.isUnion = readText(failure, 'type') === 'union';
  }

  has({ path }: Issue): boolean {
    return this.isUnion && this.path.every((key, index) => path[index] === key);
  }
}

/** Moves the failures of a union's branches into it. */
function withUnions(issues: readonly Issue[]): readonly Issue[] {
  const grouped: Issue[] = [];
  for (const issue of issues) {
    const last = grouped.at(-1);
    if (!last?.has(issue)) grouped.push(issue);
    else if (!issue.isUnion) last.failures.push(issue);
  }
  return grouped;
}

/** The dialect of superstruct: the type or refinement that failed. */
export const superstructDialect: Dialect = (issue) => {
  const { failure, failures } = issue as Issue;
  const message = readText(failure, 'message');
  const expected = expectedIn(message);
  const reading = expected === undefined ? undefined : readFailure(failure, expected);
  if (reading && failures.length > 0) {
    const branches = { text: notValid, branches: [failures], flat: true, absolute: true };
    return told(branches, message, failure);
  }
  return told(reading && isOfKey(failure) ? { text: badName } : reading, message, failure);
};

const maxFailures = 1000;

/** Lists the failures of an error of superstruct, which finds them one by one. */
export function superstructIssues(failures: Iterable<unknown>): readonly unknown[] {
  const found: Issue[] = [];
  for (const failure of failures) {
    found.push(new Issue(failure));
    if (found.length >= maxFailures) break;
  }
  return withUnions(found);
}
