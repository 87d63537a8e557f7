import type { Path } from './field-path.ts';

/** What was received at a path, as far as that can be found out without the schema. */
export type Received =
  | { readonly state: 'present'; readonly value: unknown }
  | { readonly state: 'missing' | 'unknown' };

const missing: Received = { state: 'missing' };
const unknown: Received = { state: 'unknown' };

/** Stands for a received value that nobody kept: the issues alone say what was missing. */
export const notKnown: unique symbol = Symbol('not known');

function present(value: unknown): Received {
  if (value === notKnown) return unknown;
  return value === undefined ? missing : { state: 'present', value };
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function step(received: Received, key: unknown): Received {
  if (received.state !== 'present') return received;
  const { value } = received;
  // A text that the schema parses has keys that only the schema knows.
  if (typeof value !== 'object' || value === null) return unknown;
  // Libraries also count the entries of a Map, so a key that it has not got says nothing.
  if (value instanceof Map) return value.has(key) ? present(value.get(key)) : unknown;
  if (typeof key !== 'string' && typeof key !== 'number' && typeof key !== 'symbol') return unknown;
  if (Object.hasOwn(value, key)) return present((value as Record<PropertyKey, unknown>)[key]);
  return isPlain(value) ? missing : unknown;
}

/**
 * Walks the received value along a path. Only own properties count, so that `__proto__` and
 * `constructor` are as missing as any other key that was not sent. Never throws.
 */
export function receivedAt(value: unknown, path: Path): Received {
  try {
    return path.reduce<Received>(step, present(value));
  } catch {
    return unknown; // a proxy, or a getter that throws
  }
}
