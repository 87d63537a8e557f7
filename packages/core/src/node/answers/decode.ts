import * as zlib from 'node:zlib';

type Decoder = (bytes: Buffer, options: { maxOutputLength: number }) => Buffer;

const decoders = new Map<string, Decoder | undefined>([
  ['gzip', zlib.gunzipSync],
  ['deflate', zlib.inflateSync],
  ['br', zlib.brotliDecompressSync],
  // From Node 22.15.
  ['zstd', zlib.zstdDecompressSync],
]);

/** How many bytes of an answer are looked at. No message of the contract is longer. */
export const mostBytes = 65_536;

/** Reads the text of a captured body; `undefined` if its encoding is unknown or broken. */
export function decode(bytes: Buffer, encoding: string | undefined): string | undefined {
  if (!encoding || encoding === 'identity') return bytes.toString('utf8');
  try {
    return decoders.get(encoding)?.(bytes, { maxOutputLength: mostBytes }).toString('utf8');
  } catch {
    return undefined;
  }
}
