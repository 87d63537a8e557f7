import { readText } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';

const unions = /\/(?:anyOf|oneOf)$/;

function isUnion(issue: unknown): boolean {
  const path = readText(issue, 'schemaPath');
  return path !== '' && unions.test(path);
}

/** What Ajv adds to say why it lists an error, and what the error already says. */
function isNoise(issue: unknown): boolean {
  const keyword = readText(issue, 'keyword');
  return (
    keyword === 'if' || (read(issue, 'propertyName') !== undefined && keyword !== 'propertyNames')
  );
}

/** Takes the errors of each branch of a union out of a list, by where in the schema they are. */
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
 * Ajv lists the errors of all branches of a union flat, and the union last. Gathers them under it,
 * so that one branch can be chosen. Issues of other libraries are left as they are.
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
