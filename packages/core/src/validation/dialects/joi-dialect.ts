import { readText, toList } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';
import { withoutPath } from '../input/author-message.ts';
import type { Path } from '../input/field-path.ts';
import { expectedType } from '../sentences/expectation.ts';
import { formatSentence } from '../sentences/format-sentence.ts';
import { limitSentence } from '../sentences/limit-sentence.ts';
import { ambiguous, notRecognized, notValid } from '../sentences/reading.ts';
import type { Dialect } from './dialect.ts';
import { otherChoice, otherLimit } from './joi-references.ts';
import { readJoiRule } from './joi-rules.ts';
import { type DataOf, type Row, readOwnWords, told } from './own-words.ts';
import { withRule } from './rule-sentence.ts';

const lacking = 'lacks items that are required';

const rows: readonly Row[] = [
  ['any.required', 'is required'],
  ['any.unknown', 'is not allowed'],
  ['object.unknown', 'is not allowed', notRecognized],
  ['any.only', 'must be one of {values*}'],
  ['any.only', 'must be [{values*}]'],
  ['any.invalid', 'contains an invalid value', notValid],
  ['any.custom', 'failed custom validation because {*}', notValid],
  ['', 'threw an error when {*}', notValid],
  ['alternatives.types', 'must be one of {types*}'],
  ['array.base', 'must be an array'],
  ['array.excludes', 'contains an excluded value', notValid],
  ['array.length', 'must contain {exact item} items'],
  ['array.max', 'must contain less than or equal to {max item} items'],
  ['array.min', 'must contain at least {min item} items'],
  ['array.orderedLength', 'must contain at most {max item} items'],
  ['binary.length', 'must be {exact byte} bytes'],
  ['binary.max', 'must be less than or equal to {max byte} bytes'],
  ['binary.min', 'must be at least {min byte} bytes'],
  ['boolean.base', 'must be a boolean'],
  ['date.base', 'must be a valid date', expectedType('date').text],
  ['number.base', 'must be a number'],
  ['number.integer', 'must be an integer'],
  ['', 'must be greater than or equal to {>=*}'],
  ['', 'must be greater than {>*}'],
  ['', 'must be less than or equal to {<=*}'],
  ['', 'must be less than {<*}'],
  ['number.multiple', 'must be a multiple of {divisor}'],
  ['number.negative', 'must be a negative number', limitSentence('<', 0)],
  ['number.positive', 'must be a positive number', limitSentence('>', 0)],
  ['object.assert', 'is invalid because {} failed to pass the assertion test', notValid],
  ['object.assert', 'is invalid because the assertion failed', notValid],
  ['object.base', 'must be of type {types}'],
  ['object.length', 'must have {exact entry} {}'],
  ['object.max', 'must have less than or equal to {max entry} {}'],
  ['object.min', 'must have at least {min entry} {}'],
  ['string.base', 'must be a string'],
  ['string.creditCard', 'must be a credit card', formatSentence('credit_card')],
  ['string.domain', 'must contain a valid domain name', formatSentence('domain')],
  ['string.email', 'must be a valid email', formatSentence('email')],
  ['string.empty', 'is not allowed to be empty', 'should not be empty'],
  ['string.guid', 'must be a valid GUID', formatSentence('uuid')],
  ['string.hostname', 'must be a valid hostname', formatSentence('hostname')],
  ['string.ip', 'must be a valid ip address with a {} CIDR', formatSentence('ip')],
  ['string.base64', 'must be a valid base64 string', formatSentence('base64')],
  ['string.dataUri', 'must be a valid dataUri string', formatSentence('data_uri')],
  ['string.isoDate', 'must be in iso format', formatSentence('iso_date')],
  ['string.isoDuration', 'must be a valid ISO 8601 duration', formatSentence('duration')],
  ['string.length', 'length must be {exact character} characters long'],
  ['string.max', 'length must be less than or equal to {max character} characters long'],
  ['string.min', 'length must be at least {min character} characters long'],
  ['', 'with value {*} fails to match the {*}', formatSentence('regex')],
  ['', 'with value {*} matches the inverted {*}', formatSentence('regex')],
  ['string.uri', 'must be a valid uri', formatSentence('url')],
  ['string.uriRelativeOnly', 'must be a valid relative uri', 'must be a path, without a host'],
  ['number.infinity', 'cannot be infinity', 'must be a finite number'],
  ['number.precision', 'must have no more than {max decimal} decimal places'],
  ['number.port', 'must be a valid port', 'must be a port'],
  ['date.format', 'must be in ISO 8601 date format', formatSentence('iso_date')],
  [
    'date.format',
    'must be in timestamp or number of milliseconds format',
    'must be a timestamp in milliseconds',
  ],
  [
    'date.format',
    'must be in timestamp or number of seconds format',
    'must be a timestamp in seconds',
  ],
  [
    'array.hasKnown',
    'does not contain at least one required match for type {*}',
    'must have at least one item of the required kind',
  ],
  [
    'array.hasUnknown',
    'does not contain at least one required match',
    'must have at least one item of the required kind',
  ],
  ['array.includesRequiredUnknowns', 'does not contain {*} required value(s)', lacking],
  ['array.includesRequiredKnowns', 'does not contain {*}', lacking],
  ['array.includesRequiredBoth', 'does not contain {*} required value(s)', lacking],
  ['alternatives.any', 'does not match any of the allowed types', notValid],
  ['alternatives.one', 'matches more than one allowed type', ambiguous],
];

/** The rules of which several have the same words. */
const ruleRows: readonly Row[] = [
  ...rows,
  ['number.min', '{>=}'],
  ['date.min', '{>=}'],
  ['number.max', '{<=}'],
  ['date.max', '{<=}'],
  ['number.greater', '{>}'],
  ['date.greater', '{>}'],
  ['number.less', '{<}'],
  ['date.less', '{<}'],
  ['string.pattern.base', '', formatSentence('regex')],
  ['string.pattern.name', '', formatSentence('regex')],
  ['string.pattern.invert.base', '', formatSentence('regex')],
  ['string.pattern.invert.name', '', formatSentence('regex')],
];

/** The context has the limits, choices and types as data. */
function dataOf(context: unknown, gap: string, path: Path, isDate: boolean): unknown {
  if (gap === 'values')
    return toList(read(context, 'valids')).map((valid) => otherChoice(valid, path));
  if (gap === 'types') return read(context, 'types') ?? read(context, 'type');
  return otherLimit(read(context, gap === 'divisor' ? 'multiple' : 'limit'), path, isDate);
}

/** Whether a value is an error of joi, whose details each have a type and a path. */
export function isJoiError(value: unknown): boolean {
  const [first] = toList(read(value, 'details'));
  return (
    readText(value, 'name') === 'ValidationError' &&
    readText(first, 'type') !== '' &&
    Array.isArray(read(first, 'path'))
  );
}

/** The dialect of joi, and of libraries that are built on it. */
export const joiDialect: Dialect = (detail) => {
  const context = read(detail, 'context');
  const text = withoutPath(readText(detail, 'message'), readText(context, 'label'));
  const type = readText(detail, 'type');
  const path = toList(read(detail, 'path'));
  const data: DataOf = (gap) => dataOf(context, gap, path, type.startsWith('date.'));
  const reading = readJoiRule(type, text, context, path) ?? readOwnWords(rows, type, text, data);
  const understood = told(reading, text, context);
  // joi leaves out a value that is missing, and no other.
  const checked = read(context, 'value');
  return withRule({ ...understood, checked }, ruleRows, type, data);
};
