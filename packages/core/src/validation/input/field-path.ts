import { toList } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';

/** Where in the input something is: the keys from the outside in. Set members and others have none. */
export type Path = readonly unknown[];

const maxNameLength = 64;
const maxDepth = 32;
// Controls, invisible format characters, lone surrogates and line separators: a name is shown to a
// person and written to logs, and it may come from the request.
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** What most names are: nothing to cut, and nothing to take out. */
const plain = /^[\x20-\x7e]{1,64}$/;

function toKey(segment: unknown): unknown {
  const isEntry = typeof segment === 'object' && segment !== null;
  return isEntry ? read(segment, 'key') : segment;
}

/** Reads a JSON Pointer (RFC 6901), which is how Ajv names a place. */
function pointerPath(pointer: string): Path {
  const unescaped = (segment: string) => segment.replaceAll('~1', '/').replaceAll('~0', '~');
  return pointer.split('/').slice(1).map(unescaped);
}

const maxWritten = 1000;

/** Reads a path that is written as in code (`leads[0].phone`), which is how yup names a place. */
function writtenPath(text: string): Path {
  const keys = text.slice(0, maxWritten).matchAll(/\["([^"]*)"\]|([^.[\]]+)/g);
  return [...keys].map(([, quoted, plain]) => quoted ?? plain);
}

/** Reads the path of an issue, in any of the forms that libraries give it. */
export function issuePath(issue: unknown): Path {
  const pointer = read(issue, 'instancePath');
  if (typeof pointer === 'string') return pointerPath(pointer);
  const path = read(issue, 'path');
  return typeof path === 'string' ? writtenPath(path) : toList(path).map(toKey);
}

function name(key: unknown): string | undefined {
  if (typeof key !== 'string' && typeof key !== 'number' && typeof key !== 'symbol') return;
  const text = typeof key === 'symbol' ? (key.description ?? '') : String(key);
  if (plain.test(text)) return text;
  return text.slice(0, maxNameLength).replace(unprintable, '\ufffd') || '""';
}

/**
 * Gives a path as the contract shows it, joined by dots (`leads.0.phone_number`); `''` for the
 * whole value. Names are cut to 64 characters and 32 levels, because they may come from outside.
 */
export function fieldPath(path: Path): string {
  let names = '';
  for (const key of path.slice(0, maxDepth)) {
    const next = name(key);
    if (next !== undefined) names = names === '' ? next : `${names}.${next}`;
  }
  return path.length > maxDepth ? `${names}...` : names;
}
