import { readText, toList } from '../../guard/guarded-read.ts';
import { has, isObject, read } from '../../guard/read.ts';
import { withoutPath } from '../input/author-message.ts';
import { fieldPath, type Path } from '../input/field-path.ts';
import { expectedType } from '../sentences/expectation.ts';
import { formatSentence, urlSentence, uuidSentence } from '../sentences/format-sentence.ts';
import { notValid, type Reading } from '../sentences/reading.ts';
import { argumentsOf, decorationsOf } from './class-validator-store.ts';
import { rows, ruleRows } from './class-validator-words.ts';
import type { Dialect, Understood } from './dialect.ts';
import { readOwnWords, told } from './own-words.ts';
import { withRule } from './rule-sentence.ts';

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

/** Returns the data of a rule for a gap: `@Length(min, max)` has two. */
function ruleData(rule: unknown, gap: string): unknown {
  const [first, second] = toList(read(rule, 'constraints'));
  return gap.startsWith('max ') && second !== undefined ? second : first;
}

function understandText(
  reading: Reading | undefined,
  text: string,
  isOfItems: boolean,
  broken: Broken,
): Understood {
  const { error } = broken;
  if (!isOfItems || (reading && isAboutItem(text, broken))) return told(reading, text, error);
  if (reading && !isCollection(read(error, 'value'))) return told(expectedType('array'), '', error);
  return told(reading && { text: ofEachItem(reading.text) }, ofEachItem(text), error);
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
  const decorations = decorationsOf(error);
  const definition = decorations.map((decoration) => ({ message: read(decoration, 'message') }));
  const rule = decorations.find((decoration) => read(decoration, 'name') === constraint);
  const understood = { ...understandText(reading, text, isOfItems, broken), definition };
  return withRule(understood, ruleRows, constraint, (gap) => ruleData(rule, gap));
};
