import { aNumber, assertOptions, type OptionKinds } from '@error-contract/core/options';
import type { KeptResponse, MemoryCacheOptions, ResponseCache } from './response-cache.ts';

const kinds: OptionKinds<MemoryCacheOptions> = { maxEntries: aNumber, maxLength: aNumber };

/** Creates a cache in memory. When it is full, it drops the entry that was read least recently. */
export function createMemoryCache(options: MemoryCacheOptions = {}): ResponseCache {
  assertOptions('createMemoryCache', options, kinds);
  const { maxEntries = 100, maxLength = 5_000_000 } = options;
  const entries = new Map<unknown, KeptResponse>();
  let length = 0;
  const forget = (key: unknown) => {
    const kept = entries.get(key);
    length -= kept?.body.length ?? 0;
    entries.delete(key);
    return kept;
  };
  const set = (key: string, value: KeptResponse) => {
    forget(key);
    if (value.body.length > maxLength) return;
    entries.set(key, value);
    length += value.body.length;
    while (entries.size > maxEntries || length > maxLength) forget(entries.keys().next().value);
  };
  const get = (key: string) => {
    const kept = forget(key);
    if (kept) set(key, kept); // now the last to go
    return kept;
  };
  return { get, set };
}
