import { readText, toList } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';
import { expectation } from '../sentences/expectation.ts';
import {
  type Comparison,
  dateLimitSentence,
  limitSentence,
  multipleSentence,
} from '../sentences/limit-sentence.ts';
import {
  notAllowed,
  notRecognized,
  notValid,
  type Reading,
  required,
} from '../sentences/reading.ts';
import { type Side, sizeSentence } from '../sentences/size-sentence.ts';
import { describedChoices } from './arktype-choices.ts';
import { describedSentence, numberSentence } from './arktype-descriptions.ts';

const codes: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'after',
  'before',
  'divisor',
  'domain',
  'exactLength',
  'intersection',
  'max',
  'maxLength',
  'min',
  'minLength',
  'pattern',
  'predicate',
  'proto',
  'required',
  'sequence',
  'union',
  'unit',
]);

const length = /^(at least|at most|exactly) length \d+$/;
const sides: ReadonlyMap<string, Side> = /* @__PURE__ */ new Map([
  ['at least', 'min'],
  ['at most', 'max'],
  ['exactly', 'exact'],
]);

const limit = /^(at least|more than|at most|less than) -?[\d.e+-]+$/;
const comparisons: ReadonlyMap<string, Comparison> = /* @__PURE__ */ new Map([
  ['at least', '>='],
  ['more than', '>'],
  ['at most', '<='],
  ['less than', '<'],
]);

function sizeOf(issue: unknown, description: string): string | undefined {
  const side = sides.get(length.exec(description)?.[1] ?? '');
  if (side === undefined) return;
  const unit = typeof read(issue, 'data') === 'string' ? 'character' : 'item';
  return sizeSentence(unit, side, read(issue, 'rule'));
}

function limitOf(issue: unknown, description: string): string | undefined {
  const rule = read(issue, 'rule');
  if (rule instanceof Date && / or (?:later|earlier)$/.test(description)) {
    return dateLimitSentence(description.endsWith('later') ? '>=' : '<=', rule);
  }
  const word = typeof rule === 'number' ? numberSentence(description) : undefined;
  if (word !== undefined) return word;
  const comparison = comparisons.get(limit.exec(description)?.[1] ?? '');
  return comparison && limitSentence(comparison, rule);
}

function multipleOf(issue: unknown, description: string): string | undefined {
  const isMultiple = description === 'an integer' || description.startsWith('a multiple of ');
  return isMultiple ? multipleSentence(read(issue, 'rule')) : undefined;
}

/** What was expected; where a union was told apart by type, the author's word for it is in `meta`. */
function descriptionOf(issue: unknown): string {
  const meta = read(issue, 'meta');
  return readText(meta, 'expected') || readText(meta, 'description') || readText(issue, 'expected');
}

/** Reads one of arktype's own descriptions; `undefined` for one of the author's. */
function readDescription(issue: unknown, description: string): Reading | undefined {
  const text =
    sizeOf(issue, description) ??
    limitOf(issue, description) ??
    describedSentence(description) ??
    (readText(issue, 'code') === 'divisor' ? multipleOf(issue, description) : undefined);
  if (text !== undefined) return { text };
  // Only a schema has meta: what a predicate says while it runs may be made of the received value.
  const choices = read(issue, 'meta') ? describedChoices(description) : undefined;
  if (choices) return expectation(...choices);
  // A class is the service's own affair.
  const isClass = readText(issue, 'code') === 'proto' && / instance$/.test(description);
  return isClass ? expectation() : undefined;
}

function readUnion(issue: unknown): Reading {
  const branches = toList(read(issue, 'errors')).map((inner) => [inner]);
  return branches.length > 0 ? { text: notValid, branches, absolute: true } : { text: notAllowed };
}

function isUnknownKey(issue: unknown): boolean {
  return readText(issue, 'expected') === 'removed' && read(issue, 'actual') === '';
}

/** Reads an issue of arktype; `undefined` for an issue of another library. */
export function readArktypeIssue(issue: unknown): Reading | undefined {
  const code = readText(issue, 'code');
  if (!codes.has(code) || typeof read(issue, 'problem') !== 'string') return;
  if (code === 'required') return { text: required, missing: true };
  if (code === 'union') return readUnion(issue);
  if (code === 'intersection') {
    return {
      text: notValid,
      issues: toList(read(issue, 'errors')),
      absolute: true,
    };
  }
  if (isUnknownKey(issue)) return { text: notRecognized };
  return readDescription(issue, descriptionOf(issue)) ?? { text: notValid };
}

/** Problems that arktype words by itself, around a description or around inner issues. */
function isDefaultProblem(issue: unknown, problem: string): boolean {
  const code = readText(issue, 'code');
  if (code === 'intersection') return problem.startsWith('(');
  if (code === 'union') return problem === 'never' || problem.includes('must be ');
  const expected = readText(issue, 'expected');
  const isDescribed = problem.startsWith(`must be ${expected}`) || expected === 'a regex pattern';
  return isDescribed || problem.startsWith('must be reference equal');
}

/** Gives what an author described in the middle of arktype's own words. */
function authorDescription(issue: unknown): string {
  const description = descriptionOf(issue);
  const isOwn = ['required', 'union', 'intersection'].includes(readText(issue, 'code'));
  if (isOwn || description === '' || isUnknownKey(issue)) return '';
  return readDescription(issue, description) ? '' : `must be ${description}`;
}

/** Gives the message of an issue of arktype where the author wrote it; `''` where arktype did. */
export function arktypeAuthorText(issue: unknown): string {
  const message = readText(issue, 'message');
  const problem = readText(issue, 'problem');
  const isDefault = isDefaultProblem(issue, problem);
  const told = `${readText(issue, 'propString')} ${problem}`;
  const isBuilt = [problem, told, `value at ${told}`, `value at ${problem}`].includes(message);
  // The path inside the message of an intersection is not at its beginning.
  if (!isBuilt && !(isDefault && readText(issue, 'code') === 'intersection')) return message;
  return isDefault ? authorDescription(issue) : problem;
}
