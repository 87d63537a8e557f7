import { readText, toList } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';
import { expectation, expectedType, expectedValues } from '../sentences/expectation.ts';
import {
  fileTypeSentence,
  formatReading,
  knownFormat,
  type Position,
  partSentence,
} from '../sentences/format-sentence.ts';
import { type Comparison, limitSentence, multipleSentence } from '../sentences/limit-sentence.ts';
import { badName, fixed, notRecognized, notValid, type Reading } from '../sentences/reading.ts';
import { type Side, sizeSentence, type Unit } from '../sentences/size-sentence.ts';
import type { Dialect } from './dialect.ts';
import { listedChoices } from './valibot-choices.ts';

type Reader = (issue: unknown) => Reading;

function lengthUnit(issue: unknown): Unit {
  return typeof read(issue, 'input') === 'string' ? 'character' : 'item';
}

function sizeUnit(issue: unknown): Unit {
  const input = read(issue, 'input');
  if (input instanceof Map) return 'entry';
  return input instanceof Set ? 'item' : 'byte';
}

const limitOf = (issue: unknown): unknown => read(issue, 'requirement');

function size(side: Side, unitOf: (issue: unknown) => Unit): Reader {
  return (issue) => ({ text: sizeSentence(unitOf(issue), side, limitOf(issue)) });
}

/** The three actions that each size has: `min_length`, `max_length` and `length`. */
function sizes(name: string, unitOf: (issue: unknown) => Unit): [string, Reader][] {
  return [
    [`min_${name}`, size('min', unitOf)],
    [`max_${name}`, size('max', unitOf)],
    [name, size('exact', unitOf)],
  ];
}

const limit =
  (comparison: Comparison): Reader =>
  (issue) => ({ text: limitSentence(comparison, limitOf(issue)) });

const part =
  (position: Position): Reader =>
  (issue) => ({ text: partSentence(position, limitOf(issue)) });

function readChoice(issue: unknown): Reading {
  return expectedValues(listedChoices(readText(issue, 'expected')));
}

/** A variant expects values of its discriminator, or an object. */
function readVariant(issue: unknown): Reading {
  const expected = readText(issue, 'expected');
  return expected === 'Object' ? expectedType(expected) : readChoice(issue);
}

function readUnion(issue: unknown): Reading {
  return { text: notValid, branches: [toList(read(issue, 'issues'))], flat: true };
}

const withoutZone: Reader = () => ({ ...formatReading('iso_date_time'), zones: 'none' });

const schemas: ReadonlyMap<string, Reader> = /* @__PURE__ */ new Map<string, Reader>([
  ['literal', readChoice],
  ['picklist', readChoice],
  ['enum', readChoice],
  ['variant', readVariant],
  ['union', readUnion],
  ['non_nullable', fixed('must not be null')],
  ['non_nullish', fixed('must not be null')],
]);

const actions: ReadonlyMap<string, Reader> = /* @__PURE__ */ new Map<string, Reader>([
  ...sizes('length', lengthUnit),
  ...sizes('size', sizeUnit),
  ...sizes('bytes', () => 'byte'),
  ...sizes('graphemes', () => 'character'),
  ...sizes('code_points', () => 'character'),
  ...sizes('words', () => 'word'),
  ...sizes('entries', () => 'entry'),
  ['non_empty', fixed('should not be empty')],
  ['empty', fixed('must be empty')],
  ['min_value', limit('>=')],
  ['gt_value', limit('>')],
  ['max_value', limit('<=')],
  ['lt_value', limit('<')],
  ['value', (issue) => expectedValues([limitOf(issue)])],
  ['values', (issue) => expectedValues(toList(limitOf(issue)))],
  ['integer', () => expectedType('integer')],
  ['safe_integer', () => expectedType('integer')],
  ['finite', fixed('must be a finite number')],
  ['multiple_of', (issue) => ({ text: multipleSentence(limitOf(issue)) })],
  ['starts_with', part('starts')],
  ['ends_with', part('ends')],
  ['includes', part('includes')],
  ['excludes', part('excludes')],
  ['iso_date_time', withoutZone],
  ['iso_date_time_second', withoutZone],
  ['mime_type', (issue) => ({ text: fileTypeSentence(toList(limitOf(issue))) })],
  ['to_number', () => expectedType('number')],
  ['to_bigint', () => expectedType('bigint')],
  ['to_boolean', () => expectedType('boolean')],
  ['to_date', () => expectedType('date')],
  ['to_string', () => expectedType('string')],
]);

function readSchema(issue: unknown, type: string): Reading {
  const reader = schemas.get(type);
  if (reader) return reader(issue);
  const expected = readText(issue, 'expected');
  // No value fails the type "unknown": these are parts of an intersection that do not merge.
  return expected === 'unknown' ? { text: notValid } : expectedType(expected);
}

/** Reads an issue about a key: an unknown field, or a name that is not allowed. */
function readKey(issue: unknown, type: string): Reading {
  const expected = readText(issue, 'expected');
  if (expected === 'never' || schemas.has(type)) return { text: notRecognized };
  return readText(issue, 'received') === 'undefined' ? expectation() : { text: badName };
}

function readIssue(issue: unknown, kind: string, type: string): Reading {
  const missing = readText(issue, 'received') === 'undefined';
  const last = toList(read(issue, 'path')).at(-1);
  if (readText(last, 'origin') === 'key') return { ...readKey(issue, type), missing };
  if (kind === 'schema') return { ...readSchema(issue, type), missing };
  return (
    actions.get(type)?.(issue) ?? (knownFormat(type) ? formatReading(type) : { text: notValid })
  );
}

function authorTextOf(issue: unknown): string {
  const message = readText(issue, 'message');
  const expected = readText(issue, 'expected');
  const told = `${expected ? `Expected ${expected} but r` : 'R'}eceived ${readText(issue, 'received')}`;
  return message.startsWith('Invalid ') && message.endsWith(`: ${told}`) ? '' : message;
}

const kinds = ['schema', 'validation', 'transformation'];

/** The dialect of valibot. */
export const valibotDialect: Dialect = (issue) => {
  const kind = readText(issue, 'kind');
  const type = readText(issue, 'type');
  if (!kinds.includes(kind) || type === '') return undefined;
  return {
    reading: readIssue(issue, kind, type),
    authorText: authorTextOf(issue),
    checked: read(issue, 'input'),
  };
};
