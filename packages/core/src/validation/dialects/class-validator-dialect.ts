import { readText, toList } from '../../guard/guarded-read.ts';
import { has, isObject, read } from '../../guard/read.ts';
import { withoutPath } from '../input/author-message.ts';
import type { Path } from '../input/field-path.ts';
import { expectedType } from '../sentences/expectation.ts';
import { formatSentence } from '../sentences/format-sentence.ts';
import { limitSentence } from '../sentences/limit-sentence.ts';
import { notRecognized, required } from '../sentences/reading.ts';
import type { Dialect } from './dialect.ts';
import { type Row, readOwnWords, told } from './own-words.ts';
import { withRule } from './rule-sentence.ts';

const rows: readonly Row[] = [
  ['isDefined', 'should not be null or undefined', required],
  ['', 'should not be empty'],
  ['isString', 'must be a string'],
  [
    'isNumber',
    'must be a number conforming to the specified constraints',
    expectedType('number').text,
  ],
  ['isInt', 'must be an integer number', expectedType('integer').text],
  ['isBoolean', 'must be a boolean value', expectedType('boolean').text],
  ['isDate', 'must be a Date instance', expectedType('date').text],
  ['isArray', 'must be an array'],
  ['isObject', 'must be an object'],
  [
    'nestedValidation',
    'nested property {*} must be either object or array',
    expectedType('object').text,
  ],
  ['whitelistValidation', 'property {*} should not exist', notRecognized],
  ['', 'must be one of the following values: {values*}'],
  ['min', 'must not be less than {>=}'],
  ['max', 'must not be greater than {<=}'],
  ['isPositive', 'must be a positive number', limitSentence('>', 0)],
  ['isNegative', 'must be a negative number', limitSentence('<', 0)],
  ['isDivisibleBy', 'must be divisible by {divisor}'],
  [
    'isLength',
    'must be longer than or equal to {min character} and shorter than or equal to {max character} characters',
  ],
  ['', 'must be longer than or equal to {min character} characters'],
  ['', 'must be shorter than or equal to {max character} characters'],
  ['arrayMinSize', 'must contain at least {min item} elements'],
  ['arrayMaxSize', 'must contain no more than {max item} elements'],
  ['matches', 'must match {*} regular expression', formatSentence('regex')],
  ['isEmail', 'must be an email', formatSentence('email')],
  ['isUrl', 'must be a URL address', formatSentence('url')],
  ['isUuid', 'must be a UUID'],
  ['isIp', 'must be an ip address', formatSentence('ip')],
  ['isMacAddress', 'must be a MAC Address', formatSentence('mac')],
  ['isFqdn', 'must be a valid domain name', formatSentence('domain')],
  ['', 'must be a valid ISO 8601 date string', formatSentence('iso_date')],
  ['isJson', 'must be a json string', formatSentence('json_string')],
  ['isJwt', 'must be a jwt string', formatSentence('jwt')],
  ['isHexColor', 'must be a hexadecimal color', formatSentence('hex_color')],
  ['isCreditCard', 'must be a credit card', formatSentence('credit_card')],
];

/** A child may contain itself. */
const maxDepth = 32;
const maxIssues = 10_000;

/** One constraint that a property broke. */
interface Broken {
  readonly path: Path;
  readonly constraint: string;
  readonly error: unknown;
}

function constraintsOf(error: unknown): readonly string[] {
  const constraints = read(error, 'constraints');
  return isObject(constraints) ? Object.keys(constraints).slice(0, maxDepth) : [];
}

function collect(error: unknown, base: Path, issues: Broken[]): void {
  if (issues.length >= maxIssues || base.length >= maxDepth) return;
  const property = read(error, 'property');
  const path = property === undefined ? base : [...base, property];
  for (const constraint of constraintsOf(error)) issues.push({ path, constraint, error });
  for (const child of toList(read(error, 'children'))) collect(child, path, issues);
}

/** Whether a value is an error of class-validator: a property with constraints or children. */
export function isClassValidatorError(value: unknown): boolean {
  if (!isObject(value) || !has(value, 'property')) return false;
  return isObject(read(value, 'constraints')) || toList(read(value, 'children')).length > 0;
}

/** Lists the broken constraints in the tree of class-validator's errors. */
export function classValidatorIssues(errors: readonly unknown[]): readonly unknown[] {
  const issues: Broken[] = [];
  for (const error of errors) collect(error, [], issues);
  return issues;
}

const each = 'each value in ';

const ruleRows: readonly Row[] = [
  ...rows,
  ['isNotEmpty', 'should not be empty'],
  ['isIn', '{values*}'],
  ['isEnum', '{values*}'],
  ['minLength', '{min character}'],
  ['maxLength', '{max character}'],
];

/**
 * What the decorators of a class say, in the store that class-validator shares between its copies.
 * It is not in the error: without it, a message is judged by its text.
 */
function decorationsOf(error: unknown): readonly unknown[] {
  const store = read(read(globalThis, 'classValidatorMetadataStorage'), 'validationMetadatas');
  if (!(store instanceof Map)) return [];
  const property = read(error, 'property');
  const found: unknown[] = [];
  let holder: unknown = read(error, 'target');
  for (let depth = 0; isObject(holder) && depth < maxDepth; depth += 1) {
    found.push(...toList(store.get(read(holder, 'constructor'))));
    holder = Object.getPrototypeOf(holder);
  }
  return found.filter((decoration) => read(decoration, 'propertyName') === property);
}

/** Returns the data of a rule for a gap: `@Length(min, max)` has two. */
function ruleData(rule: unknown, gap: string): unknown {
  const [first, second] = toList(read(rule, 'constraints'));
  return gap.startsWith('max ') && second !== undefined ? second : first;
}

/** The dialect of class-validator, by the name of a constraint. Its text has the limits. */
export const classValidatorDialect: Dialect = (issue) => {
  const { constraint, error } = issue as Broken;
  const message = readText(read(error, 'constraints'), constraint);
  const isEach = message.startsWith(each);
  const property = readText(error, 'property');
  const text = withoutPath(isEach ? message.slice(each.length) : message, property);
  const suffix = isEach ? ' (each item)' : '';
  const reading = readOwnWords(rows, constraint, text);
  const own = reading && { ...reading, text: `${reading.text}${suffix}` };
  const decorations = decorationsOf(error);
  const definition = decorations.map((each) => ({ message: read(each, 'message') }));
  const understood = { ...told(own, `${text}${suffix}`, error), definition };
  const rule = decorations.find((decoration) => read(decoration, 'name') === constraint);
  return withRule(understood, ruleRows, constraint, (gap) => ruleData(rule, gap));
};
