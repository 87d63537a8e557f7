/** One value of a query. `undefined` and `null` are left out; dates are sent as ISO 8601. */
export type QueryValue = string | number | boolean | bigint | Date | null | undefined;

/** The query of a request. A list repeats its key. */
export type Query = Readonly<Record<string, QueryValue | readonly QueryValue[]>>;

const absolute = /^(?:[a-z][a-z\d+.-]*:)?[\\/]{2}/i;
const dotSegment = /(?:^|[\\/])(?:\.|%2e){1,2}(?:[\\/?#]|$)/i;

/**
 * Checks the URL that all paths are joined to.
 * @throws {TypeError} unless it is http or https without credentials; the message never shows it
 */
export function toBaseUrl(baseUrl: string | URL): URL {
  // URL.canParse first: the error of the constructor has the text that it was given.
  const text = String(baseUrl);
  if (!URL.canParse(text)) throw new TypeError('baseUrl is not an absolute URL.');
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) throw new TypeError('baseUrl must be http or https.');
  if (url.username || url.password) {
    throw new TypeError('baseUrl must not contain credentials. Pass the key as apiKey.');
  }
  url.search = url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

function join(base: URL, path: string): URL {
  if (dotSegment.test(path)) {
    throw new TypeError('The path has a dot segment. Put ids in it with encodeURIComponent.');
  }
  const url = absolute.test(path) ? path : base.href + path.replace(/^[\\/]+/, '');
  if (!URL.canParse(url, base.href)) throw new TypeError('The path does not make a valid URL.');
  return new URL(url, base);
}

function append(url: URL, key: string, value: QueryValue): void {
  if (value === undefined || value === null) return;
  if (Object(value) === value && !(value instanceof Date)) {
    throw new TypeError(`query.${key} is a text, a number, a Date or a list of these.`);
  }
  url.searchParams.append(key, value instanceof Date ? value.toISOString() : String(value));
}

/**
 * Joins a path and a query to the base URL.
 * @throws {TypeError} for another origin, which must not get the API key, and for `.` and `..`, with
 * which an id could reach another route
 */
export function toUrl(base: URL, path: string, query: Query = {}): URL {
  const url = join(base, path);
  if (url.origin !== base.origin || url.username || url.password) {
    throw new TypeError('The path leads to another origin than baseUrl.');
  }
  for (const [key, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) append(url, key, item);
  }
  url.hash = '';
  return url;
}
