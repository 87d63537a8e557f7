const mostShown = 256;
const lenient = /* @__PURE__ */ new TextDecoder('utf-8', { ignoreBOM: true });
const strict = /* @__PURE__ */ new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

/** Decodes the text between two indexes, at most its first 256 bytes. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  return lenient.decode(bytes.subarray(start, Math.min(end, start + mostShown)));
}

/**
 * Decodes text.
 * @throws {TypeError} where it is not UTF-8
 */
export function decodeStrictly(bytes: Uint8Array): string {
  return strict.decode(bytes);
}

/** Whether there is only white space between two indexes. What is long is not. */
export function isBlankText(bytes: Uint8Array, start: number, end: number): boolean {
  return end === start || (end - start <= mostShown && textOf(bytes, start, end).trim() === '');
}
