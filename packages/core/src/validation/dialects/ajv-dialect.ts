import { readText, toList } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';
import { expectation, expectedType, expectedValues } from '../sentences/expectation.ts';
import { formatReading, formatSentence } from '../sentences/format-sentence.ts';
import { type Comparison, limitSentence, multipleSentence } from '../sentences/limit-sentence.ts';
import {
  ambiguous,
  badName,
  fixed,
  notAllowed,
  notRecognized,
  notValid,
  type Reading,
  required,
} from '../sentences/reading.ts';
import { type Side, sizeSentence, type Unit } from '../sentences/size-sentence.ts';
import { withoutReferences } from './ajv-references.ts';
import { checkedIn, type Dialect } from './dialect.ts';

type Reader = (params: unknown) => Reading;

const size =
  (unit: Unit, side: Side): Reader =>
  (params) => ({ text: sizeSentence(unit, side, read(params, 'limit')) });

const limit: Reader = (params) => ({
  text: limitSentence(readText(params, 'comparison') as Comparison, read(params, 'limit')),
});

/** A sentence about fields below the path of the error. TypeBox names all of them in one error. */
const named =
  (text: string, key: string, listKey = key): Reader =>
  (params) => {
    const list = read(params, listKey);
    return { text, names: Array.isArray(list) ? toList(list) : [read(params, key)] };
  };

/** `type` is a name, an array of names, or a text in which Ajv joined them with commas. */
function readType(params: unknown): Reading {
  const type = read(params, 'type');
  const names = typeof type === 'string' ? type.split(',') : toList(type);
  return expectation(...names.flatMap((name) => expectedType(String(name)).expected ?? []));
}

const keywords: ReadonlyMap<string, Reader> = /* @__PURE__ */ new Map<string, Reader>([
  ['type', readType],
  ['nullable', readType],
  ['required', named(required, 'missingProperty', 'requiredProperties')],
  ['dependentRequired', named(required, 'missingProperty')],
  ['dependencies', named(required, 'missingProperty')],
  ['additionalProperties', named(notRecognized, 'additionalProperty', 'additionalProperties')],
  ['unevaluatedProperties', named(notRecognized, 'unevaluatedProperty', 'unevaluatedProperties')],
  ['propertyNames', named(badName, 'propertyName')],
  ['discriminator', named(notValid, 'tag')],
  ['minLength', size('character', 'min')],
  ['maxLength', size('character', 'max')],
  ['minItems', size('item', 'min')],
  ['maxItems', size('item', 'max')],
  ['additionalItems', size('item', 'max')],
  ['minProperties', size('entry', 'min')],
  ['maxProperties', size('entry', 'max')],
  ['minimum', limit],
  ['maximum', limit],
  ['exclusiveMinimum', limit],
  ['exclusiveMaximum', limit],
  ['formatMinimum', limit],
  ['formatMaximum', limit],
  ['multipleOf', (params) => ({ text: multipleSentence(read(params, 'multipleOf')) })],
  ['enum', (params) => expectedValues(toList(read(params, 'allowedValues')))],
  ['const', (params) => expectedValues([read(params, 'allowedValue')])],
  ['format', (params) => formatReading(readText(params, 'format'))],
  ['pattern', fixed(formatSentence('regex'))],
  ['uniqueItems', fixed('must not have the same item twice')],
  ['false schema', fixed(notAllowed)],
]);

/** The fields that errors name, if all of them are about fields of the same value. */
function namesIn(issues: readonly unknown[], place: string): readonly unknown[] {
  const names = issues.map((issue) => {
    const isThere = readText(issue, 'instancePath') === place;
    return isThere ? (readKeyword(issue).names ?? []) : [];
  });
  return names.every(({ length }) => length > 0) ? names.flat() : [];
}

/** A message of ajv-errors, which stands for other errors: about fields, or about the value. */
function readReplaced(issue: unknown): Reading {
  const issues = toList(read(read(issue, 'params'), 'errors'));
  const key = read(issue, 'propertyName');
  const names = key === undefined ? namesIn(issues, readText(issue, 'instancePath')) : [key];
  return { text: notValid, issues, absolute: true, ...(names.length > 0 && { names }) };
}

/** TypeBox says of an unknown field that its schema is false. */
const ofUnknown = /\/(?:additional|unevaluated)Properties$/;

function readKeyword(issue: unknown): Reading {
  if (readText(issue, 'keyword') === 'boolean')
    return { text: ofUnknown.test(readText(issue, 'schemaPath')) ? notRecognized : notAllowed };
  const reader = keywords.get(readText(issue, 'keyword'));
  return reader?.(withoutReferences(issue)) ?? { text: notValid };
}

function readError(issue: unknown, isAuthors: boolean): Reading {
  if (isAuthors) return readReplaced(issue);
  const branches = read(issue, 'branches');
  if (!Array.isArray(branches)) return readKeyword(issue);
  const passing = toList(read(read(issue, 'params'), 'passingSchemas'));
  return { text: passing.length > 1 ? ambiguous : notValid, branches, absolute: true };
}

/** The dialect of Ajv. An author can write messages with ajv-errors. */
export const ajvDialect: Dialect = (issue) => {
  const keyword = readText(issue, 'keyword');
  if (keyword === '' || typeof read(issue, 'instancePath') !== 'string') return undefined;
  const isAuthors = keyword === 'errorMessage';
  return {
    reading: readError(issue, isAuthors),
    authorText: isAuthors ? readText(issue, 'message') : '',
    checked: checkedIn(issue, 'data'),
    definition: read(issue, 'parentSchema'), // only where Ajv is asked to be verbose
  };
};
