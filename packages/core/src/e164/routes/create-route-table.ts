import { buildNodes } from './build-nodes.ts';
import { findRoute } from './find-route.ts';
import { type Route, readRoutes } from './read-routes.ts';

/** A table that finds the route of a number by its longest prefix. */
export interface RouteTable<T> {
  /**
   * Finds the value of the longest prefix of a number in E.164 format, with its `+`;
   * `undefined` where there is none, or where the value is not such a string. What follows the prefix
   * does not matter: `isE164` checks a number. Never throws.
   */
  lookup(number: string): T | undefined;
}

function deepest(routes: readonly Route<unknown>[]): number {
  return routes.reduce((most, { digits }) => Math.max(most, digits.length), 0);
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
  const routes = readRoutes(entries);
  const { root, words, values } = buildNodes(routes);
  const end = 1 + deepest(routes);
  const lookup = (number: string): T | undefined => {
    if (typeof number !== 'string' || number.charCodeAt(0) !== 0x2b) return undefined;
    return values[findRoute(words, root, number, 1, Math.min(number.length, end))];
  };
  return { lookup };
}
