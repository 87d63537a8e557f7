import { readText } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';
import { formatSentence } from '../sentences/format-sentence.ts';
import { notRecognized, notValid, required } from '../sentences/reading.ts';
import type { Dialect } from './dialect.ts';
import { type Row, readOwnWords, told } from './own-words.ts';

/** The keywords of Ajv. Only the text has their limits and choices. */
const rows: readonly Row[] = [
  ['type', 'must be {types*}'],
  ['x-eov-type', 'must be {types*}'],
  ['required', '{*}', required],
  ['additionalProperties', '{*}', notRecognized],
  ['unevaluatedProperties', '{*}', notRecognized],
  ['', 'Unknown query parameter {*}', notRecognized],
  ['enum', 'must be equal to one of the allowed values: {values*}'],
  ['format', 'must match format "{format}"'],
  ['pattern', '{*}', formatSentence('regex')],
  ['uniqueItems', '{*}', 'must not have the same item twice'],
  ['minLength', 'must NOT have fewer than {min character} characters'],
  ['maxLength', 'must NOT have more than {max character} characters'],
  ['minItems', 'must NOT have fewer than {min item} items'],
  ['maxItems', 'must NOT have more than {max item} items'],
  ['minProperties', 'must NOT have fewer than {min entry} properties'],
  ['maxProperties', 'must NOT have more than {max entry} properties'],
  ['minimum', 'must be >= {>=}'],
  ['maximum', 'must be <= {<=}'],
  ['exclusiveMinimum', 'must be > {>}'],
  ['exclusiveMaximum', 'must be < {<}'],
  ['multipleOf', 'must be multiple of {divisor}'],
];

const place = /^\/(?:body|query|params|headers|cookies)(?:\/|$)/;
const unions: ReadonlySet<string> = /* @__PURE__ */ new Set(['oneOf', 'anyOf']);

/** Whether a value is an error of express-openapi-validator about a part of a request. */
export function isOpenapiValidatorError(value: unknown): boolean {
  return place.test(readText(value, 'path')) && typeof read(value, 'message') === 'string';
}

/** An error, with those of its branches if it is a union. Its path begins with the part. */
class Issue {
  readonly error: unknown;
  readonly keyword: string;
  readonly part: string;
  readonly instancePath: string;
  readonly branches: Issue[] = [];

  constructor(error: unknown) {
    const path = readText(error, 'path');
    const start = path.indexOf('/', 1);
    this.error = error;
    this.keyword = readText(error, 'errorCode').replace('.openapi.validation', '');
    this.part = path.slice(1, start < 0 ? undefined : start);
    this.instancePath = start < 0 ? '' : path.slice(start);
  }
}

/** Moves the errors of branches into their union, beside which they stand at the same path. */
function openapiValidatorIssues(errors: readonly unknown[]): readonly Issue[] {
  const issues = errors.map((error) => new Issue(error));
  const isUnion = ({ keyword }: Issue) => unions.has(keyword);
  const found = new Map(issues.filter(isUnion).map((issue) => [issue.instancePath, issue]));
  return issues.filter((issue) => {
    const union = isUnion(issue) ? undefined : found.get(issue.instancePath);
    union?.branches.push(issue);
    return !union;
  });
}

/** Lists the issues of each part of the request. */
export function openapiValidatorParts(
  errors: readonly unknown[],
): readonly (readonly [part: string, issues: readonly unknown[]])[] {
  const issues = openapiValidatorIssues(errors);
  const parts = [...new Set(issues.map(({ part }) => part))];
  return parts.map((name) => [name, issues.filter(({ part }) => part === name)]);
}

/** The dialect of express-openapi-validator, whose codes have the keyword of Ajv. */
export const openapiValidatorDialect: Dialect = (issue) => {
  const { error, keyword, branches } = issue as Issue;
  const text = readText(error, 'message');
  if (!unions.has(keyword)) return told(readOwnWords(rows, keyword, text), text, error);
  const flat = { text: notValid, branches: [branches], flat: true, absolute: true };
  return told(flat, text, error);
};
