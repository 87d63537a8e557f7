import { isObject } from '../../guard/read.ts';
import type { Path } from './field-path.ts';

/** The received value at a path, as far as it can be found without the schema. */
export type Received =
  | { readonly state: 'present'; readonly value: unknown }
  | { readonly state: 'missing' | 'unknown' };

const missing: Received = { state: 'missing' };
const unknown: Received = { state: 'unknown' };

/** Stands for an unknown received value: then only the issues can say what is missing. */
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
  // The schema may have parsed a text into an object.
  if (!isObject(value)) return unknown;
  // Some libraries number the entries of a Map, so an absent key does not mean a missing value.
  if (value instanceof Map) return value.has(key) ? present(value.get(key)) : unknown;
  if (typeof key !== 'string' && typeof key !== 'number' && typeof key !== 'symbol') return unknown;
  if (Object.hasOwn(value, key)) return present((value as Record<PropertyKey, unknown>)[key]);
  return isPlain(value) ? missing : unknown;
}

/**
 * Finds the received value at a path. Only own properties count, so that `__proto__` and
 * `constructor` are missing like any other key that was not sent. Never throws.
 */
export function receivedAt(value: unknown, path: Path): Received {
  try {
    return path.reduce<Received>(step, present(value));
  } catch {
    return unknown; // a proxy, or a getter that throws
  }
}
