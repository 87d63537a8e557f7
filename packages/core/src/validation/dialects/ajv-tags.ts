import { readText, toList } from '../../guard/guarded-read.ts';
import { has, isObject, read } from '../../guard/read.ts';
import { issuePath } from '../input/field-path.ts';
import { notKnown, receivedAt } from '../input/received-at.ts';

/** The data that Ajv's errors do not have, unless it is verbose. */
export interface Validated {
  /** The value that was validated, or `notKnown`. */
  readonly value: unknown;
  /** The schema, if it is known. */
  readonly schema?: unknown;
}

const maxBranches = 100;

/** Finds a part of a schema by its pointer, such as `#/properties/name`. */
export function schemaAt(path: string, schema: unknown): unknown {
  if (!path.startsWith('#/')) return undefined;
  return issuePath({ instancePath: path.slice(1) }).reduce<unknown>(
    (node, key) => read(node, String(key)),
    schema,
  );
}

function branchesOf(union: unknown, { schema }: Validated): readonly unknown[] {
  const keyword = readText(union, 'keyword');
  const near = read(read(union, 'parentSchema'), keyword);
  const there = near ?? schemaAt(readText(union, 'schemaPath'), schema);
  // TypeBox names the schema, and not its keyword.
  return toList(Array.isArray(there) ? there : read(there, keyword)).slice(0, maxBranches);
}

/** The values that a branch allows in a field; `[]` if it does not list them. */
function valuesIn(branch: unknown, name: string, schema: unknown): readonly unknown[] {
  const reference = readText(branch, '$ref');
  const target = reference === '' ? branch : schemaAt(reference, schema);
  const field = read(read(target, 'properties'), name);
  return has(Object(field), 'const') ? [read(field, 'const')] : toList(read(field, 'enum'));
}

function namesIn(branch: unknown, schema: unknown): readonly string[] {
  const reference = readText(branch, '$ref');
  const properties = read(reference === '' ? branch : schemaAt(reference, schema), 'properties');
  return isObject(properties) ? Object.keys(properties).slice(0, maxBranches) : [];
}

function valueAt(union: unknown, { value }: Validated): unknown {
  if (has(Object(union), 'data')) return read(union, 'data');
  const received = value === notKnown ? undefined : receivedAt(value, issuePath(union));
  return received?.state === 'present' ? received.value : undefined;
}

/** What the tag of a value says: an error of its own, or which branches are meant, by their index. */
export type Told = { readonly error: object } | { readonly meant: readonly number[] };

function told(union: unknown, name: string, tag: unknown, values: readonly (readonly unknown[])[]) {
  const place = readText(union, 'instancePath');
  if (tag === undefined)
    return {
      error: { keyword: 'required', instancePath: place, params: { missingProperty: name } },
    };
  const meant = values.flatMap((allowed, index) => (allowed.includes(tag) ? [index] : []));
  if (meant.length > 0) return { meant };
  const instancePath = `${place}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return { error: { keyword: 'enum', instancePath, params: { allowedValues: values.flat() } } };
}

/**
 * Reads the tag of a value that fits no branch of a union: a field whose values every branch lists.
 * Ajv may stop at the first error of each branch, which then does not have to be about the tag.
 */
export function tagTold(union: unknown, validated: Validated): Told | undefined {
  try {
    return findTag(union, validated);
  } catch {
    return undefined; // a proxy, or a getter that throws
  }
}

function findTag(union: unknown, validated: Validated): Told | undefined {
  const value = valueAt(union, validated);
  if (!isObject(value) || Array.isArray(value)) return undefined;
  const branches = branchesOf(union, validated);
  for (const name of namesIn(branches[0], validated.schema)) {
    const values = branches.map((branch) => valuesIn(branch, name, validated.schema));
    const tag = Object.hasOwn(value, name) ? read(value, name) : undefined;
    if (values.every(({ length }) => length > 0)) return told(union, name, tag, values);
  }
  return undefined;
}

/** What errors of a branch name: its index, or the schema that it refers to. */
export function branchName(union: unknown, index: number, validated: Validated): readonly string[] {
  const reference = readText(branchesOf(union, validated)[index], '$ref');
  return [String(index), reference, `${reference}#`];
}
