import { readText } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';
import { foreignIssue } from './foreign-issue.ts';
import type { UnderstoodIssue } from './understood-issue.ts';

const place = /^\/(?:body|query|params|headers|cookies)(?:\/|$)/;
const union = 'must match (?:exactly one|a) schema in';

/** Whether a value is an error of express-openapi-validator about a part of a request. */
export function isOpenapiValidatorError(value: unknown): boolean {
  return place.test(readText(value, 'path')) && typeof read(value, 'message') === 'string';
}

/** A path is a JSON Pointer whose first key is the part of the request; 'body' alone is all of it. */
function toIssue(error: unknown): UnderstoodIssue {
  const keys = readText(error, 'path').split('/').slice(2);
  const path = keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return foreignIssue({ path, text: readText(error, 'message') });
}

/** What each branch of a union wants stands beside the union at the same path: one sentence for all. */
function mergeUnions(errors: readonly unknown[]): readonly unknown[] {
  const paths = errors
    .filter((error) => new RegExp(union).test(readText(error, 'message')))
    .map((error) => readText(error, 'path'));
  if (paths.length === 0) return errors;
  const types = new Map<string, string[]>(paths.map((path) => [path, []]));
  const rest = errors.filter((error) => {
    const found = types.get(readText(error, 'path'));
    const type = /^must be (\w+)$/.exec(readText(error, 'message'))?.[1];
    if (found && type) found.push(type);
    return !found;
  });
  const merged = [...types].map(([path, list]) => ({
    path,
    message: list.length > 0 ? `must be ${list.join(',')}` : 'is invalid',
  }));
  return [...rest, ...merged];
}

/** Reads the errors of express-openapi-validator. */
export function openapiValidatorIssues(errors: readonly unknown[]): readonly UnderstoodIssue[] {
  return mergeUnions(errors).map(toIssue);
}
