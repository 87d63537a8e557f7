import { readText, toList } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';
import type { Received } from '../input/received-at.ts';
import { expectedType, expectedValues } from '../sentences/expectation.ts';
import {
  fileTypeSentence,
  formatReading,
  formatSentence,
  type Position,
  partSentence,
  schemesIn,
  urlSentence,
  uuidSentence,
} from '../sentences/format-sentence.ts';
import {
  type Comparison,
  dateLimitSentence,
  limitSentence,
  multipleSentence,
} from '../sentences/limit-sentence.ts';
import {
  ambiguous,
  badName,
  fixed,
  notRecognized,
  notValid,
  type Reading,
} from '../sentences/reading.ts';
import { type Side, sizeSentence, type Unit } from '../sentences/size-sentence.ts';
import { bothZones } from '../sentences/zone-sentence.ts';
import { checkedIn, type Dialect } from './dialect.ts';
import { zodAuthorText } from './zod-default-text.ts';

type Reader = (issue: unknown, received: Received) => Reading;

const units: ReadonlyMap<string, Unit> = /* @__PURE__ */ new Map([
  ['string', 'character'],
  ['array', 'item'],
  ['tuple', 'item'],
  ['set', 'item'],
  ['map', 'entry'],
  ['record', 'entry'],
  ['file', 'byte'],
]);

// zod 3 has the values of an enum in place of a type: 'a' | 'b'.
const quotedChoice = /^'.*'$/s;

function readType(issue: unknown): Reading {
  const type = readText(issue, 'expected');
  const missing =
    readText(issue, 'received') === 'undefined' ||
    readText(issue, 'message').endsWith('received undefined');
  const values =
    type.startsWith("'") && quotedChoice.test(type) ? type.slice(1, -1).split("' | '") : undefined;
  return { ...(values ? expectedValues(values) : expectedType(type)), missing };
}

function isFile(received: Received): boolean {
  if (received.state !== 'present') return false;
  return /^\[object (?:File|Blob)\]$/.test(Object.prototype.toString.call(received.value));
}

function readValues(issue: unknown, received: Received): Reading {
  const values = toList(read(issue, 'values'));
  if (readText(issue, 'expected') === 'stringbool') return expectedValues([true, false]);
  // zod 4 reports a wrong media type of a file as a wrong value.
  return isFile(received) ? { text: fileTypeSentence(values) } : expectedValues(values);
}

function readLimit(issue: unknown, side: 'min' | 'max'): Reading {
  const limit = read(issue, side === 'min' ? 'minimum' : 'maximum');
  const origin = readText(issue, 'origin') || readText(issue, 'type');
  const unit = units.get(origin);
  const exact: Side = read(issue, 'exact') === true ? 'exact' : side;
  if (unit) return { text: sizeSentence(unit, exact, limit) };
  const sign = side === 'min' ? '>' : '<';
  const comparison: Comparison = read(issue, 'inclusive') === true ? `${sign}=` : sign;
  const sentence = origin === 'date' ? dateLimitSentence : limitSentence;
  return { text: sentence(comparison, limit) };
}

const parts: readonly (readonly [string, Position])[] = [
  ['prefix', 'starts'],
  ['startsWith', 'starts'],
  ['suffix', 'ends'],
  ['endsWith', 'ends'],
  ['includes', 'includes'],
];

/** A pattern of one version has its digit where another would have a choice of digits. */
const version = /-([1-8])\[0-9a-fA-F\]\{3\}-/;

function readUrl(issue: unknown, pattern: string): Reading {
  const note = readText(issue, 'note');
  if (note === 'Invalid hostname') return { text: 'must be a URL of an allowed host' };
  // The note of httpUrl() alone.
  if (note === 'Invalid URL format') return { text: urlSentence(['https', 'http']) };
  return { text: urlSentence(note === 'Invalid protocol' ? schemesIn(pattern) : []) };
}

/** Formats of which the pattern says more. It is only looked at: who knows where it comes from. */
const formats: ReadonlyMap<string, (issue: unknown, pattern: string) => Reading> =
  /* @__PURE__ */ new Map<string, (issue: unknown, pattern: string) => Reading>([
    ['uuid', (_, pattern) => ({ text: uuidSentence(version.exec(pattern)?.[1]) })],
    ['url', readUrl],
    [
      'datetime',
      (_, pattern) => ({
        text: formatSentence('datetime'),
        zones: pattern.includes('[+-]') ? bothZones : 'Z',
      }),
    ],
  ]);

/** zod 4 has `format` and the part; zod 3 has `validation`: a name, or an object with the part. */
function readFormat(issue: unknown): Reading {
  const validation = read(issue, 'validation');
  const source = typeof validation === 'object' ? validation : issue;
  const part = parts.find(([key]) => typeof read(source, key) === 'string');
  if (part) return { text: partSentence(part[1], read(source, part[0])) };
  const format = readText(issue, 'format') || readText(issue, 'validation');
  return formats.get(format)?.(issue, readText(issue, 'pattern')) ?? formatReading(format);
}

function readUnion(issue: unknown): Reading {
  const options = toList(read(issue, 'options'));
  if (options.length > 0) return expectedValues(options);
  // Of an exclusive union, more than one branch may fit.
  if (toList(read(issue, 'matches')).length > 1) return { text: ambiguous };
  return { text: notValid, branches: toList(read(issue, 'errors')).map(toList) };
}

function readUnionOf3(issue: unknown): Reading {
  const errors = toList(read(issue, 'unionErrors'));
  const branches = errors.map((error) => toList(read(error, 'issues')));
  return { text: notValid, branches, absolute: true };
}

/** An entry of a Map whose key is no name has its place. */
function readElement(issue: unknown, received: Received): Reading {
  const entries = received.state === 'present' ? received.value : undefined;
  const keys = entries instanceof Map ? [...entries.keys()] : [];
  const index = keys.indexOf(read(issue, 'key'));
  const issues = toList(read(issue, 'issues'));
  return { text: notValid, issues, ...(index >= 0 && { below: [index] }) };
}

/** The codes of zod 4, and those that only zod 3 has. */
const readers: ReadonlyMap<string, Reader> = /* @__PURE__ */ new Map<string, Reader>([
  ['invalid_type', readType],
  ['invalid_value', readValues],
  ['invalid_literal', (issue) => expectedValues([read(issue, 'expected')])],
  ['invalid_enum_value', (issue) => expectedValues(toList(read(issue, 'options')))],
  ['invalid_date', () => expectedType('date')],
  ['too_small', (issue) => readLimit(issue, 'min')],
  ['too_big', (issue) => readLimit(issue, 'max')],
  ['invalid_format', readFormat],
  ['invalid_string', readFormat],
  [
    'not_multiple_of',
    (issue) => ({ text: multipleSentence(read(issue, 'divisor') ?? read(issue, 'multipleOf')) }),
  ],
  ['not_finite', fixed('must be a finite number')],
  ['unrecognized_keys', (issue) => ({ text: notRecognized, names: toList(read(issue, 'keys')) })],
  ['invalid_union', (issue) => (read(issue, 'unionErrors') ? readUnionOf3 : readUnion)(issue)],
  ['invalid_union_discriminator', readUnion],
  [
    'invalid_key',
    (issue) => ({
      text: readText(issue, 'origin') === 'map' ? 'has a key that is not valid' : badName,
    }),
  ],
  ['invalid_element', readElement],
  ['invalid_arguments', fixed(notValid)],
  ['invalid_return_type', fixed(notValid)],
  ['invalid_intersection_types', fixed(notValid)],
  ['custom', fixed(notValid)],
]);

/** The dialect of zod 4 and zod 3. */
export const zodDialect: Dialect = (issue, received) => {
  const reader = readers.get(readText(issue, 'code'));
  if (!reader) return undefined;
  return {
    reading: reader(issue, received),
    authorText: zodAuthorText(issue),
    checked: checkedIn(issue, 'input'),
    isInside: true,
  };
};
