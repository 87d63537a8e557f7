import { type Headers, noHeaders, toHeaders } from '../error/headers.ts';
import { read } from '../guard/read.ts';

/** Reads the headers of a foreign error: an object, a web `Headers`, or anything else. Never throws. */
export function plainHeaders(headers: unknown): Headers {
  const forEach = read(headers, 'forEach');
  // Lists and sets also have it, and no names.
  const hasNames = typeof read(headers, 'get') === 'function';
  if (typeof forEach !== 'function') return toHeaders(headers);
  if (!hasNames) return noHeaders;
  const plain = new Map<string, string>();
  try {
    forEach.call(headers, (value: string, name: string) => plain.set(name, value));
  } catch {} // not a real Headers: keep what it gave before it threw
  return Object.fromEntries(plain);
}
