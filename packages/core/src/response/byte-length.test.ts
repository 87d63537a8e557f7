import { afterEach, expect, test, vi } from 'vitest';
import { byteLength } from './byte-length.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['', 0],
  ['plain', 5],
  ['\u00fc\u{1f4de}', 6],
  ['\ud800', 3],
])('%j has %i bytes, with a Buffer and without', (text, bytes) => {
  expect(byteLength(text)).toBe(bytes);
  vi.stubGlobal('Buffer', undefined);
  expect(byteLength(text)).toBe(bytes);
});
