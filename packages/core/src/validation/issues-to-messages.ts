import { toList } from '../guard/guarded-read.ts';
import { read } from '../guard/read.ts';
import { groupAjvUnions } from './dialects/ajv-unions.ts';
import type { Dialect } from './dialects/dialect.ts';
import type { Fault } from './fault.ts';
import { EchoFinder } from './input/echo.ts';
import { fieldPath, issuePath } from './input/field-path.ts';
import { notKnown } from './input/received-at.ts';
import { type Context, issueFaults } from './issue-faults.ts';
import { notValid } from './sentences/reading.ts';

/** A refinement may report one field without end, and a message is read by a person. */
const maxReasons = 10;

/** Beyond this nobody is told more than how many there are (WIRE.md), so nothing is worked out. */
const mostFields = 100;

/** What is wrong with each field, by its path. */
type Fields = Map<string, readonly string[]>;

/** That a field is not valid goes without saying beside a reason. */
function addFault({ path, text }: Fault, fields: Fields): void {
  const name = fieldPath(path);
  const reasons = fields.get(name) ?? noReasons;
  if (text === notValid || reasons.includes(text)) fields.set(name, reasons);
  else if (reasons.length < maxReasons) fields.set(name, [...reasons, text]);
}

const noReasons: readonly string[] = [];

/** Counts a field among those that are only counted. Unknown fields are listed in one issue. */
function countField(issue: unknown, fields: Fields): void {
  const path = issuePath(issue);
  const keys = toList(read(issue, 'keys'));
  const paths = keys.length > 0 ? keys.map((key) => [...path, key]) : [path];
  for (const name of paths.map(fieldPath)) if (!fields.has(name)) fields.set(name, noReasons);
}

function toMessages(
  issues: readonly unknown[],
  { value, root, dialect }: Pick<Context, 'value' | 'root' | 'dialect'>,
): string[] {
  const context = { value, root, dialect, echo: new EchoFinder(value), base: [], depth: 0 };
  const fields: Fields = new Map();
  for (const issue of issues) {
    if (fields.size > mostFields) countField(issue, fields);
    else for (const fault of issueFaults(issue, context)) addFault(fault, fields);
  }
  if (fields.size === 0) return [`${root} ${notValid}`];
  return [...fields].map(([path, reasons]) => {
    return `${path || root} ${reasons.join('; ') || notValid}`;
  });
}

/**
 * Turns the issues of a Standard Schema, a ZodError, a ValiError, ArkErrors or Ajv into the messages of
 * the contract: one per invalid field, in the order of the issues, each beginning with the path.
 * They never show a received value; the author's own messages win otherwise. `root` is the word
 * for the whole value. Never throws, and never returns an empty list.
 */
export function issuesToMessages(
  issues: readonly unknown[],
  value: unknown,
  root = 'input',
): string[] {
  return toMessages(groupAjvUnions(toList(issues)), { value, root });
}

/** Does the same for a library that only an error tells, and whose input nobody kept. */
export function dialectMessages(
  dialect: Dialect,
  issues: readonly unknown[],
  root = 'input',
): string[] {
  return toMessages(issues, { value: notKnown, root, dialect });
}
