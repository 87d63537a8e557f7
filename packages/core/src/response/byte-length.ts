const isAscii = /^[\x20-\x7e]*$/;

/** Counts the bytes of a text in UTF-8, with `Buffer` where it exists: that needs no copy. */
export function byteLength(text: string): number {
  const { Buffer } = globalThis as { readonly Buffer?: { byteLength(text: string): number } };
  if (Buffer) return Buffer.byteLength(text);
  return isAscii.test(text) ? text.length : new TextEncoder().encode(text).length;
}
