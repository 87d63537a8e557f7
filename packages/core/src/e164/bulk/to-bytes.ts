import { mistake } from './scanner-options.ts';

/** Gives bytes of this realm, and with no methods of others: those of a Buffer do other things. */
export function toBytes(chunk: Uint8Array | string): Uint8Array {
  if (typeof chunk === 'string') return new TextEncoder().encode(chunk);
  if (!ArrayBuffer.isView(chunk)) throw mistake('chunk', 'a Uint8Array or string');
  return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}
