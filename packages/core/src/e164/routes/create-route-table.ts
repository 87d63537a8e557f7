import { buildNodes } from './build-nodes.ts';
import { findRoute } from './find-route.ts';
import { readRoutes } from './read-routes.ts';

/** A table that finds the route of a number by its longest prefix. */
export interface RouteTable<T> {
  /**
   * Finds the value of the longest prefix of a number in E.164 format, with its `+`;
   * `undefined` where there is none, or where the value is not such a string. What follows the prefix
   * does not matter: `isE164` checks a number. Never throws.
   */
  lookup(number: string): T | undefined;
}

function deepest(prefixes: readonly string[]): number {
  return prefixes.reduce((most, { length }) => Math.max(most, length), 0);
}

/**
 * Creates a table of prefixes (1 to 15 digits, with or without `+`), such as those of countries
 * and network groups, with any values. The last of equal prefixes counts, as in a Map.
 * The entries are copied. For a default, write `lookup(number) ?? fallback`.
 * @throws {TypeError} that says which entry is not a `[prefix, value]`
 */
export function createRouteTable<T>(
  entries: Iterable<readonly [prefix: string, value: T]>,
): RouteTable<T> {
  const { prefixes, values } = readRoutes(entries);
  const { root, words } = buildNodes(prefixes);
  const end = 1 + deepest(prefixes);
  const lookup = (number: string): T | undefined => {
    if (typeof number !== 'string' || number.charCodeAt(0) !== 0x2b) return undefined;
    return values[findRoute(words, root, number, 1, Math.min(number.length, end))];
  };
  return { lookup };
}
