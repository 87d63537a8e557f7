/** Counts the bytes of a text in UTF-8. Most are ASCII, and need no bytes made to be counted. */
export function byteLength(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : new TextEncoder().encode(text).length;
}
