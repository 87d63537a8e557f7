import { groupAjvUnions } from './ajv-unions.ts';
import { EchoFinder } from './echo.ts';
import { fieldPath } from './field-path.ts';
import { toList } from './guarded-read.ts';
import { issueFaults } from './issue-faults.ts';
import { notValid } from './reading.ts';

/** A refinement may report one field without end, and a message is read by a person. */
const maxReasons = 10;

/** Says what is wrong with one field; that it is not valid goes without saying beside a reason. */
function sentence(faults: ReadonlySet<string>): string {
  const reasons = [...faults].filter((fault) => fault !== notValid);
  return reasons.slice(0, maxReasons).join('; ') || notValid;
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
  const context = {
    value,
    root,
    echo: new EchoFinder(value),
    base: [],
    depth: 0,
  };
  const fields = new Map<string, Set<string>>();
  for (const fault of groupAjvUnions(toList(issues)).flatMap((issue) =>
    issueFaults(issue, context),
  )) {
    const path = fieldPath(fault.path);
    const faults = fields.get(path);
    if (faults) faults.add(fault.text);
    else fields.set(path, new Set([fault.text]));
  }
  if (fields.size === 0) return [`${root} ${notValid}`];
  return [...fields].map(([path, faults]) => `${path || root} ${sentence(faults)}`);
}
