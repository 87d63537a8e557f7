import type { KeptResponse, ResponseCache } from './response-cache.ts';

/** They differ with every request, and no response depends on them. */
const volatile = /^(?:traceparent|tracestate|x-request-id)$/;

/** The key covers all headers: whatever `Vary` can name, and credentials of every kind. */
async function keyOf(url: string, headers: Headers): Promise<string> {
  const sent = [...headers].filter(([name]) => !volatile.test(name));
  const text = new TextEncoder().encode(JSON.stringify([url, sent]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function mayKeep({ status, headers }: Response): boolean {
  const isPrivate = /no-store/i.test(headers.get('cache-control') ?? '');
  return status === 200 && !isPrivate && !headers.get('vary')?.includes('*');
}

/** What the cache has for one request, and how to keep the response to it. */
export interface Revalidation {
  readonly kept: KeptResponse | undefined;
  readonly keep: (response: Response, body: string) => Promise<void>;
}

/** Looks for a kept response, and makes the request conditional. Never rejects. */
export async function revalidate(
  cache: ResponseCache,
  url: string,
  headers: Headers,
): Promise<Revalidation | undefined> {
  try {
    const key = await keyOf(url, headers); // a page without a secure context has no digest, so no cache
    const kept = await cache.get(key);
    if (kept) headers.set('if-none-match', kept.etag);
    const keep = async (response: Response, body: string) => {
      const etag = response.headers.get('etag');
      if (etag && mayKeep(response)) await cache.set(key, { etag, body });
    };
    return { kept, keep: (response, body) => keep(response, body).catch(() => {}) };
  } catch {
    return undefined;
  }
}
