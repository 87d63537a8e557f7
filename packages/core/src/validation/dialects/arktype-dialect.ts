import { readText, toList } from '../../guard/guarded-read.ts';
import { read, readString } from '../../guard/read.ts';
import { expectedType, expectedValues } from '../sentences/expectation.ts';
import { formatSentence } from '../sentences/format-sentence.ts';
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
import type { Dialect } from './dialect.ts';

type Reader = (issue: unknown) => Reading | undefined;

const ruleOf = (issue: unknown): unknown => read(issue, 'rule');

const size =
  (side: Side): Reader =>
  (issue) => {
    const unit = typeof read(issue, 'data') === 'string' ? 'character' : 'item';
    return { text: sizeSentence(unit, side, ruleOf(issue)) };
  };

const limit =
  (sign: '>' | '<'): Reader =>
  (issue) => {
    const comparison: Comparison = read(issue, 'exclusive') === true ? sign : `${sign}=`;
    return { text: limitSentence(comparison, ruleOf(issue)) };
  };

const date =
  (comparison: Comparison): Reader =>
  (issue) => ({ text: dateLimitSentence(comparison, ruleOf(issue)) });

function readUnit(issue: unknown): Reading | undefined {
  const unit = read(issue, 'unit');
  const isObject = typeof unit === 'object' && unit !== null && !(unit instanceof Date);
  return isObject ? undefined : expectedValues([unit]);
}

/** A class without a noun keeps its name. */
function readType(name: string): Reading | undefined {
  const reading = expectedType(name);
  return reading.text === notValid ? undefined : reading;
}

function readUnion(issue: unknown): Reading {
  const branches = toList(read(issue, 'errors')).map((inner) => [inner]);
  return branches.length > 0 ? { text: notValid, branches, absolute: true } : { text: notAllowed };
}

function readIntersection(issue: unknown): Reading {
  return { text: notValid, issues: toList(read(issue, 'errors')), absolute: true };
}

/** What each kind of rule asks for; `undefined`: the words of arktype are passed on. */
const rules: ReadonlyMap<string, Reader> = /* @__PURE__ */ new Map<string, Reader>([
  ['domain', (issue) => readType(readText(issue, 'domain'))],
  ['proto', (issue) => readType(readText(read(issue, 'proto'), 'name'))],
  ['unit', readUnit],
  ['minLength', size('min')],
  ['maxLength', size('max')],
  ['exactLength', size('exact')],
  ['min', limit('>')],
  ['max', limit('<')],
  ['after', date('>=')],
  ['before', date('<=')],
  ['divisor', (issue) => ({ text: multipleSentence(ruleOf(issue)) })],
  ['pattern', () => ({ text: formatSentence('regex') })],
  ['sequence', () => undefined],
  ['predicate', () => undefined],
  ['union', readUnion],
  ['intersection', readIntersection],
  ['required', () => ({ text: required, missing: true })],
]);

/** What was expected, where a schema does not leave it to arktype to say so. */
function describedBy(issue: unknown): string {
  const meta = read(issue, 'meta');
  return readText(meta, 'expected') || readText(meta, 'description');
}

/** Passes on what arktype expected, which is made of the received value where a predicate says so. */
function quote(expected: string): Reading {
  const isNothing = expected === '' || expected.startsWith('valid according to ');
  return isNothing ? { text: notValid } : { text: `must be ${expected}`, quoted: true };
}

function readIssue(issue: unknown, code: string): Reading {
  const expected = readText(issue, 'expected');
  if (expected === 'removed' && read(issue, 'actual') === '') return { text: notRecognized };
  const described = code === 'required' ? '' : describedBy(issue);
  if (described !== '') return quote(described);
  // The author can set what is expected by a function, too, and it is not in the description.
  const isOwn = code === 'required' || read(read(issue, 'meta'), 'expected') === undefined;
  return (isOwn ? rules.get(code)?.(issue) : undefined) ?? quote(expected);
}

/** Gives the message of an issue where the author wrote it; `''` where arktype did. */
function authorTextOf(issue: unknown, code: string): string {
  const message = readText(issue, 'message');
  const meta = read(issue, 'meta');
  if (code === 'union' || code === 'intersection') {
    const isWritten = read(meta, 'message') !== undefined || read(meta, 'problem') !== undefined;
    return isWritten ? message : '';
  }
  const problem = readText(issue, 'problem');
  if (!message.endsWith(problem)) return message;
  return problem.startsWith(`must be ${readText(issue, 'expected')}`) ? '' : problem;
}

/** Understands the issues of arktype, which tell the rule that was broken. */
export const arktypeDialect: Dialect = (issue) => {
  const code = readText(issue, 'code');
  if (!rules.has(code) || readString(issue, 'problem') === undefined) return undefined;
  return {
    reading: readIssue(issue, code),
    authorText: authorTextOf(issue, code),
    checked: read(issue, 'data'),
  };
};
