import { toList } from '../../guard/guarded-read.ts';
import { isObject, read } from '../../guard/read.ts';

/** A place in the input: the keys from the outside in. Members of a Set have no name. */
export type Path = readonly unknown[];

const maxNameLength = 64;
const maxDepth = 32;
// Controls, invisible format characters, lone surrogates and line separators: a name may come from
// the request, and is shown to people and written to logs.
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Most names need no change. */
const plain = /^[\w$@/-]{1,64}$/;

/** Where a path could not be told from the text behind it, or from another path. */
const unclear = /[\s."]|:$/;

/** valibot has the Set or Map that a member is in: without a name, it has its place. */
function placeIn(segment: object, key: unknown): unknown {
  const holder = read(segment, 'input');
  if (holder instanceof Set) return [...holder].indexOf(read(segment, 'value'));
  return holder instanceof Map && isObject(key) ? [...holder.keys()].indexOf(key) : key;
}

function toKey(segment: unknown): unknown {
  return isObject(segment) ? placeIn(segment, read(segment, 'key')) : segment;
}

/** Reads a JSON Pointer (RFC 6901), the form that Ajv uses. */
function pointerPath(pointer: string): Path {
  const unescaped = (segment: string) => segment.replaceAll('~1', '/').replaceAll('~0', '~');
  return pointer.split('/').slice(1).map(unescaped);
}

const maxWritten = 1000;

/** Reads a path that is written as in code (`leads[0].phone`), the form that yup uses. */
function writtenPath(text: string): Path {
  const keys = text.slice(0, maxWritten).matchAll(/\["([^"]*)"\]|([^.[\]]+)/g);
  return [...keys].map(([, quoted, plain]) => quoted ?? plain);
}

/** Reads the path of an issue in any form that libraries use. */
export function issuePath(issue: unknown): Path {
  const pointer = read(issue, 'instancePath');
  if (typeof pointer === 'string') return pointerPath(pointer);
  const path = read(issue, 'path');
  return typeof path === 'string' ? writtenPath(path) : toList(path).map(toKey);
}

/** JSON without a space, so that a path ends where the first space is. */
function quoted(text: string): string {
  const escaped = (space: string) => `\\u${space.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(/\s/g, escaped);
}

function name(key: unknown): string | undefined {
  if (typeof key !== 'string' && typeof key !== 'number' && typeof key !== 'symbol') return;
  const text = typeof key === 'symbol' ? (key.description ?? '') : String(key);
  if (plain.test(text)) return text;
  const shown = text.slice(0, maxNameLength).replace(unprintable, '\ufffd');
  return shown === '' || unclear.test(shown) ? quoted(shown) : shown;
}

/**
 * Writes a path as messages show it, joined by dots (`leads.0.phone_number`); `''` for the whole
 * value. It has no space: a name with a space, a dot or a quote is JSON (`"first\u0020name"`). Names
 * are cut to 64 characters and 32 levels, because they may come from the request.
 */
export function fieldPath(path: Path): string {
  let names = '';
  for (const key of path.slice(0, maxDepth)) {
    const next = name(key);
    if (next !== undefined) names = names === '' ? next : `${names}.${next}`;
  }
  return path.length > maxDepth ? `${names}...` : names;
}
