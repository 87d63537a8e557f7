/** What is kept of a response. */
export interface KeptResponse {
  readonly etag: string;
  /** The JSON text. */
  readonly body: string;
}

/**
 * Keeps responses to GETs that have an `ETag`. A key is a SHA-256 of the URL and all request
 * headers: it reveals nothing of them, and two API keys never share a response. What `get` and
 * `set` throw is ignored: the request is then sent without the cache.
 */
export interface ResponseCache {
  get(key: string): KeptResponse | undefined | Promise<KeptResponse | undefined>;
  set(key: string, value: KeptResponse): unknown;
}

/** Limits of {@link createMemoryCache}. */
export interface MemoryCacheOptions {
  /** 100 by default. */
  readonly maxEntries?: number | undefined;
  /** Of all bodies together, in UTF-16 units; 5000000 by default, at most 10 MB. */
  readonly maxLength?: number | undefined;
}
