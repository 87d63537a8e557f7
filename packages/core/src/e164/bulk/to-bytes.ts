import { mistake } from './scanner-options.ts';

/** Wraps bytes in a Uint8Array of this realm: the methods of a Buffer behave differently. */
export function toBytes(chunk: Uint8Array | string): Uint8Array {
  if (typeof chunk === 'string') return new TextEncoder().encode(chunk);
  if (!ArrayBuffer.isView(chunk)) throw mistake('chunk', 'a Uint8Array or string');
  return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}
