import { readText, toList } from '../../guard/guarded-read.ts';
import { has, read } from '../../guard/read.ts';
import type { Path } from '../input/field-path.ts';
import { foreignIssue } from './foreign-issue.ts';
import type { UnderstoodIssue } from './understood-issue.ts';

/** Children may contain themselves. */
const maxDepth = 32;
const maxIssues = 10_000;

function textsOf(error: unknown): readonly unknown[] {
  const constraints = read(error, 'constraints');
  if (typeof constraints !== 'object' || constraints === null) return [];
  return Object.keys(constraints)
    .slice(0, maxDepth)
    .map((key) => read(constraints, key));
}

function toIssue(error: unknown, path: Path, text: string): UnderstoodIssue {
  const value = read(error, 'value');
  return foreignIssue({
    path,
    text: text
      .replace(/^(?:each value in )?(?:nested )?(?:property )?/, '')
      .replace('must be either object or array', 'must be an object'),
    subject: readText(error, 'property'),
    checked: value,
    missing: value === undefined && has(error as object, 'value'),
    each: text.startsWith('each value in '),
  });
}

function collect(error: unknown, base: Path, issues: UnderstoodIssue[]): void {
  if (issues.length >= maxIssues || base.length >= maxDepth) return;
  const property = read(error, 'property');
  const path = property === undefined ? base : [...base, property];
  for (const text of textsOf(error))
    if (typeof text === 'string') issues.push(toIssue(error, path, text));
  for (const child of toList(read(error, 'children'))) collect(child, path, issues);
}

/** Whether a value is an error of class-validator: a property, and what is wrong with it or below. */
export function isClassValidatorError(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !has(value, 'property')) return false;
  const constraints = read(value, 'constraints');
  const isObject = typeof constraints === 'object' && constraints !== null;
  return isObject || toList(read(value, 'children')).length > 0;
}

/** Reads the tree of class-validator's errors. */
export function classValidatorIssues(errors: readonly unknown[]): readonly UnderstoodIssue[] {
  const issues: UnderstoodIssue[] = [];
  for (const error of errors) collect(error, [], issues);
  return issues;
}
