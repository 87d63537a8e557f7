import { readText } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';

const unions = /\/(?:anyOf|oneOf)$/;

function isUnion(issue: unknown): boolean {
  const path = readText(issue, 'schemaPath');
  return path !== '' && unions.test(path);
}

const aboutNames: ReadonlySet<string> = /* @__PURE__ */ new Set(['propertyNames', 'errorMessage']);

/** Whether an error only repeats another one, or says why Ajv lists it. */
function isNoise(issue: unknown): boolean {
  const keyword = readText(issue, 'keyword');
  return (
    keyword === 'if' || (read(issue, 'propertyName') !== undefined && !aboutNames.has(keyword))
  );
}

/** Moves the errors of a union's branches from a list into it, by their place in the schema. */
function takeBranches(issues: unknown[], union: unknown): unknown {
  const prefix = `${readText(union, 'schemaPath')}/`;
  const branches = new Map<string, unknown[]>();
  const isInside = (issue: unknown) => readText(issue, 'schemaPath').startsWith(prefix);
  for (const issue of issues.filter(isInside)) {
    const branch = readText(issue, 'schemaPath').slice(prefix.length).split('/', 1)[0] ?? '';
    branches.set(branch, [...(branches.get(branch) ?? []), issue]);
  }
  issues.splice(0, issues.length, ...issues.filter((issue) => !isInside(issue)));
  return { ...(union as object), branches: [...branches.values()].map(groupAjvUnions) };
}

/**
 * Groups the errors of Ajv by union, so that one branch can be chosen: Ajv lists the errors of all
 * branches flat, and the union last. Issues of other libraries stay as they are.
 */
export function groupAjvUnions(issues: readonly unknown[]): readonly unknown[] {
  if (!issues.some(isUnion) && !issues.some(isNoise)) return issues;
  const grouped: unknown[] = [];
  for (const issue of issues) {
    if (isUnion(issue)) grouped.push(takeBranches(grouped, issue));
    else if (!isNoise(issue)) grouped.push(issue);
  }
  return grouped;
}
