import { read } from '../guard/read.ts';

/** Turns a web `Headers` into an object; `toHeaders` checks what may be sent. */
export function plainHeaders(headers: unknown): Record<string, string> {
  const forEach = read(headers, 'forEach');
  if (typeof forEach !== 'function') return headers as Record<string, string>;
  const plain = new Map<string, string>();
  try {
    forEach.call(headers, (value: string, name: string) => plain.set(name, value));
  } catch {} // not a real Headers: keep what it gave before it threw
  return Object.fromEntries(plain);
}
