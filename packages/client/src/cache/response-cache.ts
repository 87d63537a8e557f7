/** What is kept of an answer. */
export interface KeptResponse {
  readonly etag: string;
  /** The JSON text. */
  readonly body: string;
}

/**
 * Keeps answers to GETs that have an `ETag`. A key is a SHA-256 over the URL and all request
 * headers, so nothing that was sent can be read from it, and two API keys never share an answer.
 * What `get` and `set` throw is ignored: the request is then sent without.
 */
export interface ResponseCache {
  get(key: string): KeptResponse | undefined | Promise<KeptResponse | undefined>;
  set(key: string, value: KeptResponse): unknown;
}

/** The bounds of a {@link createMemoryCache}. */
export interface MemoryCacheOptions {
  /** 100 by default. */
  readonly maxEntries?: number | undefined;
  /** Of all bodies together, in UTF-16 units; 5000000 by default, which are 10 MB at most. */
  readonly maxLength?: number | undefined;
}
