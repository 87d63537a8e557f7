/** A prefix without `+`, and the value of the numbers that begin with it. */
export interface Route<T> {
  readonly digits: string;
  readonly value: T;
  /** The digits that routes are sorted by while the table is built. */
  packed: number;
}

const prefixFormat = /^\+?[0-9]{1,15}$/;

function readRoute<T>(entry: readonly [prefix: string, value: T], index: number): Route<T> {
  // A string has an index 0 too, and the pattern would accept a number.
  const prefix: unknown = Array.isArray(entry) && entry[0];
  if (typeof prefix !== 'string' || !prefixFormat.test(prefix)) {
    throw new TypeError(
      `entries[${index}] must be [prefix, value] with a string of 1 to 15 digits for a prefix, ` +
        'such as ["1900", false]',
    );
  }
  return { digits: prefix.replace('+', ''), value: entry[1], packed: 0 };
}

function assertIterable(entries: unknown): void {
  if (typeof entries !== 'string' && Symbol.iterator in Object(entries)) return;
  throw new TypeError('entries must be a list, such as Object.entries({ 1900: false }), or a Map');
}

/** Copies the entries of a table, so that later changes to them have no effect. */
export function readRoutes<T>(entries: Iterable<readonly [prefix: string, value: T]>): Route<T>[] {
  assertIterable(entries);
  const routes: Route<T>[] = [];
  for (const entry of entries) routes.push(readRoute(entry, routes.length));
  return routes;
}
