import { readText } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';
import { branchName, tagTold, type Validated } from './ajv-tags.ts';

const unions: ReadonlySet<string> = /* @__PURE__ */ new Set(['anyOf', 'oneOf']);

/** Where the branches of a union stand in the schema; `undefined` if the error is about no union. */
function branchesAt(issue: unknown): string | undefined {
  const keyword = readText(issue, 'keyword');
  if (!unions.has(keyword)) return undefined;
  const path = readText(issue, 'schemaPath');
  // TypeBox names the schema, and not its keyword.
  return path.endsWith(`/${keyword}`) ? `${path}/` : `${path}/${keyword}/`;
}

function isUnion(issue: unknown): boolean {
  return branchesAt(issue) !== undefined;
}

/** The names of fields of which an author says what is wrong with them. */
function namedByAuthor(issues: readonly unknown[]): ReadonlySet<unknown> {
  const own = issues.filter((issue) => readText(issue, 'keyword') === 'errorMessage');
  return new Set(own.map((issue) => read(issue, 'propertyName')));
}

/** Whether an error only repeats another one, or says why Ajv lists it. */
function isNoise(issue: unknown, named: ReadonlySet<unknown>): boolean {
  const keyword = readText(issue, 'keyword');
  const name = read(issue, 'propertyName');
  if (keyword === 'if') return true;
  if (keyword !== 'propertyNames') return name !== undefined && keyword !== 'errorMessage';
  return named.has(read(read(issue, 'params'), 'propertyName'));
}

const definition = /^(#\/(?:definitions|\$defs)\/[^/]+|[^#]+#)/;

/** The schema that a branch refers to, whose errors do not name the union; `undefined` if none. */
function referredBy(issue: unknown, union: unknown, parent: string): string | undefined {
  const path = readText(issue, 'schemaPath');
  const place = readText(union, 'instancePath');
  const at = readText(issue, 'instancePath');
  const isInside = at === place || at.startsWith(`${place}/`);
  // The schema that the union itself stands in may have broken rules beside it.
  return isInside && !path.startsWith(parent) ? definition.exec(path)?.[1] : undefined;
}

/** Takes the errors at a place or below it from the end of a list: those before a union are its own. */
function takeLast(issues: unknown[], place: string): readonly unknown[] {
  const isInside = (issue: unknown) => {
    const at = readText(issue, 'instancePath');
    return at === place || at.startsWith(`${place}/`);
  };
  let start = issues.length;
  while (start > 0 && isInside(issues[start - 1])) start -= 1;
  return issues.splice(start);
}

/** Moves the errors of a union's branches from a list into it, by their place in the schema. */
function takeBranches(
  issues: unknown[],
  union: unknown,
  prefix: string,
  validated: Validated,
): unknown {
  const parent = prefix.replace(/(?:anyOf|oneOf)\/$/, '');
  const nameOf = (issue: unknown) => {
    const path = readText(issue, 'schemaPath');
    return path.startsWith(prefix)
      ? path.slice(prefix.length).split('/', 1)[0]
      : referredBy(issue, union, parent === '#/' ? prefix : parent);
  };
  const branches = new Map<string, unknown[]>();
  for (const issue of takeLast(issues, readText(union, 'instancePath'))) {
    const name = nameOf(issue);
    if (name === undefined) issues.push(issue);
    else branches.set(name, [...(branches.get(name) ?? []), issue]);
  }
  const tag = tagTold(union, validated);
  if (tag && 'error' in tag) return tag.error;
  const names = tag?.meant.flatMap((index) => branchName(union, index, validated)) ?? [];
  const meant = names.flatMap((name) => [branches.get(name) ?? []].filter(({ length }) => length));
  const grouped = (meant.length > 0 ? meant : [...branches.values()]).map((branch) =>
    groupAjvUnions(branch, validated),
  );
  return { ...(union as object), branches: grouped };
}

/**
 * Groups the errors of Ajv by union, so that one branch can be chosen: Ajv lists the errors of all
 * branches flat, and the union last. Issues of other libraries stay as they are.
 */
export function groupAjvUnions(
  issues: readonly unknown[],
  validated: Validated,
): readonly unknown[] {
  const named = namedByAuthor(issues);
  if (!issues.some((issue) => isUnion(issue) || isNoise(issue, named))) return issues;
  const grouped: unknown[] = [];
  for (const issue of issues) {
    const prefix = branchesAt(issue);
    if (prefix !== undefined) grouped.push(takeBranches(grouped, issue, prefix, validated));
    else if (!isNoise(issue, named)) grouped.push(issue);
  }
  return grouped;
}
