import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { headerOf, type WireResponse } from '@error-contract/harness/read-response';
import { expect } from 'vitest';

const decoders = new Map<string, (bytes: Buffer) => Buffer>([
  ['gzip', (bytes) => gunzipSync(bytes)],
  ['br', (bytes) => brotliDecompressSync(bytes)],
  ['deflate', (bytes) => inflateSync(bytes)],
  ['zstd', (bytes) => zstdDecompressSync(bytes)],
]);

/** Headers that frame an encoded body. */
const framing = new Set(['content-encoding', 'content-length', 'transfer-encoding']);

/**
 * The response as a client sees it that decodes bodies: with the length of the text, once it is
 * sure that what was sent is framed in one way, and that the encoding is one that was asked for.
 */
export function decoded(response: WireResponse, accepted: string): WireResponse {
  const encoding = headerOf(response, 'content-encoding');
  if (encoding === undefined) return response;
  const [length, chunked] = ['content-length', 'transfer-encoding'].map((name) =>
    headerOf(response, name),
  );
  expect([length === undefined, chunked === undefined]).toContain(true);
  expect(accepted.split(', ')).toContain(encoding);
  expect(headerOf(response, 'vary')?.toLowerCase()).toContain('accept-encoding');
  const body = decoders.get(encoding)?.(response.body) ?? response.body;
  const headers = response.headers.filter(([name]) => !framing.has(name));
  return { ...response, body, headers: [...headers, ['content-length', String(body.length)]] };
}
