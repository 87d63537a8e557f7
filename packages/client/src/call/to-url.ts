/** One value of a query. `undefined` and `null` are left out, dates are written in ISO 8601. */
export type QueryValue = string | number | boolean | bigint | Date | null | undefined;

/** The query of a request. A list is sent as its key, repeated. */
export type Query = Readonly<Record<string, QueryValue | readonly QueryValue[]>>;

const absolute = /^(?:[a-z][a-z\d+.-]*:)?[\\/]{2}/i;
const dotSegment = /(?:^|[\\/])(?:\.|%2e){1,2}(?:[\\/?#]|$)/i;

/**
 * Checks the URL that all paths are joined to.
 * @throws {TypeError} for anything but http and https, and for one with credentials; never shows it
 */
export function toBaseUrl(baseUrl: string | URL): URL {
  // URL.canParse first: the error of the constructor has the text that it was given.
  const text = String(baseUrl);
  if (!URL.canParse(text)) throw new TypeError('baseUrl is not an absolute URL.');
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol))
    throw new TypeError('baseUrl is not a URL of http or https.');
  if (url.username || url.password) {
    throw new TypeError('baseUrl has credentials in it. Pass the key as apiKey.');
  }
  url.search = url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

function join(base: URL, path: string): URL {
  if (dotSegment.test(path)) {
    throw new TypeError('The path has a segment of dots. Put ids in it with encodeURIComponent.');
  }
  const url = absolute.test(path) ? path : base.href + path.replace(/^[\\/]+/, '');
  if (!URL.canParse(url, base.href)) throw new TypeError('The path is not one of a URL.');
  return new URL(url, base);
}

function append(url: URL, key: string, value: QueryValue): void {
  if (value === undefined || value === null) return;
  url.searchParams.append(key, value instanceof Date ? value.toISOString() : String(value));
}

/**
 * Joins a path, and a query, to the base URL.
 * @throws {TypeError} for an absolute URL of another origin, where the API key must not go, and for
 * `.` and `..`, with which an id could reach another route
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
