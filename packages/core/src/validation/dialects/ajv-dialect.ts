import { readText, toList } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';
import { expectation, expectedType, expectedValues } from '../sentences/expectation.ts';
import { formatSentence } from '../sentences/format-sentence.ts';
import { type Comparison, limitSentence, multipleSentence } from '../sentences/limit-sentence.ts';
import {
  badName,
  fixed,
  notAllowed,
  notRecognized,
  notValid,
  type Reading,
  required,
} from '../sentences/reading.ts';
import { type Side, sizeSentence, type Unit } from '../sentences/size-sentence.ts';
import { checkedIn, type Dialect } from './dialect.ts';

type Reader = (params: unknown) => Reading;

const size =
  (unit: Unit, side: Side): Reader =>
  (params) => ({ text: sizeSentence(unit, side, read(params, 'limit')) });

const limit: Reader = (params) => ({
  text: limitSentence(readText(params, 'comparison') as Comparison, read(params, 'limit')),
});

/** A sentence about a field below the path of the error. */
const named =
  (key: string, text: string): Reader =>
  (params) => ({ text, names: [read(params, key)] });

/** `type` is a name, an array of names, or a text in which Ajv joined them with commas. */
function readType(params: unknown): Reading {
  const type = read(params, 'type');
  const names = typeof type === 'string' ? type.split(',') : toList(type);
  return expectation(...names.flatMap((name) => expectedType(String(name)).expected ?? []));
}

const keywords: ReadonlyMap<string, Reader> = /* @__PURE__ */ new Map<string, Reader>([
  ['type', readType],
  ['nullable', readType],
  ['required', named('missingProperty', required)],
  ['dependentRequired', named('missingProperty', required)],
  ['dependencies', named('missingProperty', required)],
  ['additionalProperties', named('additionalProperty', notRecognized)],
  ['unevaluatedProperties', named('unevaluatedProperty', notRecognized)],
  ['propertyNames', named('propertyName', badName)],
  ['discriminator', named('tag', notValid)],
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
  ['format', (params) => ({ text: formatSentence(readText(params, 'format')) })],
  ['pattern', fixed(formatSentence('regex'))],
  ['uniqueItems', fixed('must not have the same item twice')],
  ['false schema', fixed(notAllowed)],
  // ajv-errors puts the author's message in the place of the errors.
  [
    'errorMessage',
    (params) => ({ text: notValid, issues: toList(read(params, 'errors')), absolute: true }),
  ],
]);

/** The dialect of Ajv. An author can write messages with ajv-errors. */
export const ajvDialect: Dialect = (issue) => {
  const keyword = readText(issue, 'keyword');
  if (keyword === '' || typeof read(issue, 'instancePath') !== 'string') return undefined;
  const branches = read(issue, 'branches');
  const reading = Array.isArray(branches)
    ? { text: notValid, branches, absolute: true }
    : (keywords.get(keyword)?.(read(issue, 'params')) ?? { text: notValid });
  const authorText = keyword === 'errorMessage' ? readText(issue, 'message') : '';
  const definition = read(issue, 'parentSchema'); // only where Ajv is asked to be verbose
  return { reading, authorText, checked: checkedIn(issue, 'data'), definition };
};
