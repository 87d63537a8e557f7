import { isObject, read, readString } from '../../guard/read.ts';
import { issuePath, type Path } from '../../validation/input/field-path.ts';

/** One thing that is wrong, as an answer lists it. */
export interface Entry {
  /** `[]` if it is about no field. */
  readonly path: Path;
  readonly text: string;
  /** What was received there, if the answer says so. */
  readonly received: unknown;
  /** What the entry was read from, which may be the issue of a validator. */
  readonly item: object;
}

/** No service nests fields so deeply. */
const deepest = 8;

const pathKeys = ['path', 'field', 'param', 'property', 'propertyPath', 'attribute', 'key'];
const textKeys = ['message', 'msg', 'detail', 'reason', 'description', 'defaultMessage'];
const receivedKeys = ['value', 'input', 'received', 'rejectedValue'];
/** Words that only mean a field, or a text, where nothing better is there. */
const lastPathKeys = ['name', 'target'];
const lastTextKeys = ['error', 'title', 'code'];

function firstText(item: object, keys: readonly string[]): string | undefined {
  return keys.map((key) => readString(item, key)).find((text) => text !== undefined && text !== '');
}

/** FastAPI begins a path with the part of the request. */
const parts: ReadonlySet<unknown> = /* @__PURE__ */ new Set(['body', 'query', 'path', 'header']);

function locationOf(item: object): Path {
  const location = read(item, 'loc');
  if (!Array.isArray(location)) return [];
  return location.length > 1 && parts.has(location[0]) ? location.slice(1) : location;
}

/** JSON:API points into the document that was sent, or names a parameter. */
function sourceOf(item: object): Path {
  const source = read(item, 'source');
  const pointer = readString(source, 'pointer');
  const parameter = readString(source, 'parameter');
  if (pointer !== undefined) return issuePath({ instancePath: pointer });
  return parameter === undefined ? [] : [parameter];
}

/** An error has a name of its own. */
function namedBy(item: object): Path {
  const name = firstText(item, lastPathKeys);
  return name === undefined || name.endsWith('Error') ? [] : [name];
}

function pathOf(item: object): Path {
  const written = firstText(item, pathKeys);
  const paths = [
    issuePath(written === undefined ? item : { ...item, path: written }),
    locationOf(item),
    sourceOf(item),
    namedBy(item),
  ];
  return paths.find((path) => path.length > 0) ?? [];
}

function entryOf(item: object, base: Path): Entry | undefined {
  const path = [...base, ...pathOf(item)];
  const text = firstText(item, textKeys) ?? firstText(item, lastTextKeys);
  if (text === undefined && path.length === base.length) return undefined;
  const received = receivedKeys.map((key) => read(item, key)).find((value) => value !== undefined);
  return { path, text: text ?? '', received, item };
}

function entryOfText(text: string, path: Path): Entry {
  return { path, text, received: undefined, item: {} };
}

/** Lists the entries of a list: texts, or objects that say what is wrong and where. */
export function entriesOfList(list: readonly unknown[]): readonly Entry[] {
  return list.flatMap((item) => {
    if (typeof item === 'string') return [entryOfText(item, [])];
    if (!isObject(item)) return [];
    return entryOf(item, []) ?? entriesOfMap(item);
  });
}

function entriesBelow(value: unknown, path: Path): readonly Entry[] {
  if (typeof value === 'string') return [entryOfText(value, path)];
  if (!isObject(value) || path.length > deepest) return [];
  if (!Array.isArray(value)) return entriesOfMap(value, path);
  return value.flatMap((item, index) => {
    const isText = typeof item === 'string' || isLeaf(item);
    return entriesBelow(item, isText ? path : [...path, index]);
  });
}

/** Whether an object says what is wrong with the field that it stands for. */
function isLeaf(value: unknown): value is object {
  return isObject(value) && firstText(value, ['message', 'msg']) !== undefined;
}

/** Services write a path as a name: `address.zip`, `leads[0]`. */
function keysIn(name: string): Path {
  const keys = issuePath({ path: name });
  return keys.length > 0 ? keys : [name];
}

/** Lists the entries of a map from the names of fields to what is wrong, at any depth. */
export function entriesOfMap(map: object, path: Path = []): readonly Entry[] {
  if (path.length > 0 && isLeaf(map)) return entryAt(map, path);
  return Object.entries(map).flatMap(([name, value]) => {
    // zod keeps the texts of a value beside its fields.
    const isOfValue = name === '_errors' && Array.isArray(value);
    return entriesBelow(value, isOfValue ? path : [...path, ...keysIn(name)]);
  });
}

/** The map has said where, also if the object does. */
function entryAt(leaf: object, path: Path): readonly Entry[] {
  const entry = entryOf(leaf, []);
  return entry ? [{ ...entry, path }] : [];
}
