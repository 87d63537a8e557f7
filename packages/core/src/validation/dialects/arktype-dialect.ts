import { readText, toList } from '../../guard/guarded-read.ts';
import { isObject, read, readString } from '../../guard/read.ts';
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
  return isObject(unit) && !(unit instanceof Date) ? undefined : expectedValues([unit]);
}

/** A class without a noun of ours keeps arktype's words. */
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

/** The sentence for each kind of rule; `undefined` leaves the words of arktype. */
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

/** The author's words for what was expected. */
function describedBy(issue: unknown): string {
  const meta = read(issue, 'meta');
  return readText(meta, 'expected') || readText(meta, 'description');
}

/** Quotes what arktype expected, which a predicate may have built from the received value. */
function quote(expected: string): Reading {
  const isNothing = expected === '' || expected.startsWith('valid according to ');
  return isNothing ? { text: notValid } : { text: `must be ${expected}`, quoted: true };
}

function readIssue(issue: unknown, code: string): Reading {
  const expected = readText(issue, 'expected');
  if (expected === 'removed' && read(issue, 'actual') === '') return { text: notRecognized };
  const described = code === 'required' ? '' : describedBy(issue);
  if (described !== '') return quote(described);
  // The author can also set what is expected with a function, which is not in the description.
  const isOwn = code === 'required' || read(read(issue, 'meta'), 'expected') === undefined;
  return (isOwn ? rules.get(code)?.(issue) : undefined) ?? quote(expected);
}

/** Returns the message of an issue if the author wrote it; `''` if arktype did. */
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

/** The dialect of arktype, whose issues have the rule that was broken. */
export const arktypeDialect: Dialect = (issue) => {
  const code = readText(issue, 'code');
  if (!rules.has(code) || readString(issue, 'problem') === undefined) return undefined;
  return {
    reading: readIssue(issue, code),
    authorText: authorTextOf(issue, code),
    checked: read(issue, 'data'),
    definition: read(issue, 'meta'),
  };
};
