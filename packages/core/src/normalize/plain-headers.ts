import { read } from '../guard/read.ts';

/** Gives headers as names and values, also those of a web `Headers`. What may be sent is for others. */
export function plainHeaders(headers: unknown): Record<string, string> {
  const forEach = read(headers, 'forEach');
  if (typeof forEach !== 'function') return headers as Record<string, string>;
  const plain = new Map<string, string>();
  try {
    forEach.call(headers, (value: string, name: string) => plain.set(name, value));
  } catch {} // a look-alike: what came before its fault still counts
  return Object.fromEntries(plain);
}
