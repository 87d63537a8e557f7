import { readText, toList } from '../../guard/guarded-read.ts';
import { has, isObject, read } from '../../guard/read.ts';
import { withoutPath } from '../input/author-message.ts';
import { fieldPath, type Path } from '../input/field-path.ts';
import { expectedType } from '../sentences/expectation.ts';
import { formatSentence, urlSentence, uuidSentence } from '../sentences/format-sentence.ts';
import { limitSentence } from '../sentences/limit-sentence.ts';
import { notRecognized, notValid, type Reading, required } from '../sentences/reading.ts';
import { argumentsOf } from './class-validator-store.ts';
import type { Dialect } from './dialect.ts';
import { type Row, readOwnWords, told } from './own-words.ts';

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
  ['isIp', 'must be an ip address', formatSentence('ip')],
  ['isMacAddress', 'must be a MAC Address', formatSentence('mac')],
  ['isFqdn', 'must be a valid domain name', formatSentence('domain')],
  ['', 'must be a valid ISO 8601 date string', formatSentence('iso_date')],
  ['isJson', 'must be a json string', formatSentence('json_string')],
  ['isJwt', 'must be a jwt string', formatSentence('jwt')],
  ['isHexColor', 'must be a hexadecimal color', formatSentence('hex_color')],
  ['isCreditCard', 'must be a credit card', formatSentence('credit_card')],
  ['minDate', 'minimal allowed date for {*} is {>=*}'],
  ['minDate', '{*}', 'must be a later date'],
  ['maxDate', 'maximal allowed date for {*} is {<=*}'],
  ['maxDate', '{*}', 'must be an earlier date'],
  ['arrayUnique', "All {*}'s elements must be unique", 'must not have the same item twice'],
  ['isByteLength', "{*}'s byte length must fall into ({min byte}, {max byte}) range"],
  ['contains', 'must contain a {includes*} string'],
  ['notContains', 'should not contain a {excludes*} string'],
  ['arrayContains', 'must contain {all*} values'],
  ['arrayNotContains', 'should not contain {none*} values'],
  ['isDecimal', 'is not a valid decimal number.', formatSentence('decimal')],
  ['isRFC3339', 'must be RFC 3339 date', formatSentence('datetime')],
  ['isRgbColor', 'must be RGB color', 'must be an RGB color'],
  ['isHSL', 'must be a HSL color', 'must be an HSL color'],
  ['isISSN', 'must be a ISSN', 'must be an ISSN'],
  ['isLocale', 'must be locale', 'must be a locale'],
  ['isMimeType', 'must be MIME type format', 'must be a MIME type'],
  ['isDataURI', 'must be a data uri format', formatSentence('data_uri')],
  ['isMagnetURI', 'must be magnet uri format', 'must be a magnet URI'],
  ['isSemVer', 'must be a Semantic Versioning Specification', 'must be a semantic version'],
  ['isIdentityCard', 'must be a identity card number', 'must be an identity card number'],
  ['isPassportNumber', 'must be valid passport number', 'must be a passport number'],
  ['isFullWidth', 'must contain a full-width characters', 'must contain a full-width character'],
  ['isHalfWidth', 'must contain a half-width characters', 'must contain a half-width character'],
  [
    'isVariableWidth',
    'must contain a full-width and half-width characters',
    'must contain full-width and half-width characters',
  ],
  ['isMultibyte', 'must contain one or more multibyte chars', 'must contain a multibyte character'],
  [
    'isSurrogatePair',
    'must contain any surrogate pairs chars',
    'must contain a character beyond U+FFFF',
  ],
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
const ofItems = /^(?:(?:min|max)imal allowed date for )?each value in /;

function isCollection(value: unknown): boolean {
  return Array.isArray(value) || value instanceof Set || value instanceof Map;
}

/** The library says of which rule the items broke it, and not which item. */
function ofEachItem(text: string): string {
  const sentence = text === formatSentence('regex') ? 'must be in the required format' : text;
  return `each item ${sentence.replaceAll('; must ', ' and must ')}`;
}

/** Removes the names with which a message begins: an item's names the list that it is in. */
function withoutNames(message: string, path: Path): string {
  const names = [fieldPath(path), ...path.slice(-2).reverse()].map(String);
  const name = names.find((name) => withoutPath(message, name) !== message.trim());
  return name === undefined ? message.trim() : withoutPath(message, name);
}

function readConstraint(constraint: string, text: string, error: unknown): Reading | undefined {
  if (constraint === 'isUuid' && text === 'must be a UUID')
    return { text: uuidSentence(argumentsOf(error, constraint)[0]) };
  if (constraint === 'isUrl' && text === 'must be a URL address')
    return { text: urlSentence(toList(read(argumentsOf(error, constraint)[0], 'protocols'))) };
  return readOwnWords(rows, constraint, text);
}

/** The same words are used for an item that is no object, and for a list that is no list. */
function isAboutItem(text: string, { constraint, path }: Broken): boolean {
  return (
    constraint === 'nestedValidation' &&
    path.length > 1 &&
    !text.startsWith(`nested property ${String(path.at(-1))} `)
  );
}

/** The dialect of class-validator, by the name of a constraint. Its text has the limits. */
export const classValidatorDialect: Dialect = (issue) => {
  const broken = issue as Broken;
  const { constraint, error, path } = broken;
  // The service did not say what it validates.
  if (constraint === 'unknownValue') return { reading: { text: notValid }, authorText: '' };
  const message = readText(read(error, 'constraints'), constraint);
  const isOfItems = ofItems.test(message);
  const text = withoutNames(isOfItems ? message.replace(each, '') : message, path);
  const reading = readConstraint(constraint, text, error);
  if (!isOfItems || (reading && isAboutItem(text, broken))) return told(reading, text, error);
  if (reading && !isCollection(read(error, 'value'))) return told(expectedType('array'), '', error);
  return told(reading && { text: ofEachItem(reading.text) }, ofEachItem(text), error);
};
