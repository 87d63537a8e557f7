/** A prefix, without `+`, and what the user wants to know of numbers that begin with it. */
export interface Route<T> {
  readonly digits: string;
  readonly value: T;
  /** What it is sorted by while the table is built. */
  packed: number;
}

const prefixFormat = /^\+?[0-9]{1,15}$/;

function readRoute<T>(entry: readonly [prefix: string, value: T], index: number): Route<T> {
  // A string, too, has a first and a second, and a pattern would take a number for one.
  const prefix: unknown = Array.isArray(entry) && entry[0];
  if (typeof prefix !== 'string' || !prefixFormat.test(prefix)) {
    throw new TypeError(
      `entries[${index}] must be [prefix, value] with a string of 1 to 15 digits for a prefix, ` +
        'such as ["1900", false]',
    );
  }
  return { digits: prefix.replace('+', ''), value: entry[1], packed: 0 };
}

/** Reads the entries of a table once, so that changing them afterwards changes nothing. */
export function readRoutes<T>(entries: Iterable<readonly [prefix: string, value: T]>): Route<T>[] {
  const routes: Route<T>[] = [];
  for (const entry of entries) routes.push(readRoute(entry, routes.length));
  return routes;
}
