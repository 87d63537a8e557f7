/** The entries of a table. */
export interface Routes<T> {
  /** The prefixes, without `+`. */
  readonly prefixes: readonly string[];
  /** First `undefined`, for numbers without a prefix, and then the value of each prefix. */
  readonly values: readonly (T | undefined)[];
}

const prefixFormat = /^\+?[0-9]{1,15}$/;

function readPrefix(entry: readonly [prefix: string, value: unknown], index: number): string {
  // A string has an index 0 too, and the pattern would accept a number.
  const prefix: unknown = Array.isArray(entry) && entry[0];
  if (typeof prefix !== 'string' || !prefixFormat.test(prefix)) {
    throw new TypeError(
      `entries[${index}] must be [prefix, value] with a string of 1 to 15 digits for a prefix, ` +
        'such as ["1900", false]',
    );
  }
  return prefix.charCodeAt(0) === 0x2b ? prefix.slice(1) : prefix;
}

function assertIterable(entries: unknown): void {
  if (typeof entries !== 'string' && Symbol.iterator in Object(entries)) return;
  throw new TypeError('entries must be a list, such as Object.entries({ 1900: false }), or a Map');
}

/** Copies the entries of a table, so that later changes to them have no effect. */
export function readRoutes<T>(entries: Iterable<readonly [prefix: string, value: T]>): Routes<T> {
  assertIterable(entries);
  const prefixes: string[] = [];
  const values: (T | undefined)[] = [undefined];
  for (const entry of entries) {
    prefixes.push(readPrefix(entry, prefixes.length));
    values.push(entry[1]);
  }
  // A copy uses no spare memory.
  return { prefixes, values: values.slice() };
}
