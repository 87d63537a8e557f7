import { readBytes } from './read-bytes.ts';

/** What the web's own streams decode everywhere. */
const formats: ReadonlyMap<string, CompressionFormat> = /* @__PURE__ */ new Map([
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'deflate'],
]);

/** Whether an encoding of a body can be decoded. */
export function isDecodable(encoding: string): boolean {
  return formats.has(encoding.toLowerCase()) && typeof DecompressionStream === 'function';
}

/**
 * Decodes a body to at most `limit` bytes; `undefined` if its encoding is unknown.
 * @throws {TypeError} where it is broken
 */
export async function decoded(
  bytes: Uint8Array,
  encoding: string,
  limit: number,
): Promise<Uint8Array | undefined> {
  const format = formats.get(encoding.toLowerCase());
  if (encoding.toLowerCase() === 'identity') return bytes;
  if (!format || !isDecodable(encoding)) return undefined;
  const { body } = new Response(bytes as Uint8Array<ArrayBuffer>);
  const stream = body?.pipeThrough(new DecompressionStream(format));
  return stream && readBytes(stream, limit);
}
