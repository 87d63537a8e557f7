import { toLatin1 } from './read-answers.ts';

const names = new Map([
  ['\r', '\\r'],
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\\', '\\\\'],
]);
const bytesOf = new Map([...names].map(([byte, name]) => [name, byte]));
const hidden = /[^ -[\]-~]/g;

function hex(byte: string): string {
  return `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** Writes bytes so that all of them can be seen: `\r\n`, `\x00`. A line ends after its `\n`. */
export function escaped(bytes: Uint8Array): string {
  const text = toLatin1(bytes).replace(hidden, (byte) => names.get(byte) ?? hex(byte));
  return text.replace(/\\n(?=.)/g, '\\n\n');
}

/** Reads what {@link escaped} writes. The ends of lines are for the eye; other text is UTF-8. */
export function unescaped(text: string): Uint8Array {
  const parts = text.split(/(\\(?:[rnt\\]|x[0-9a-f]{2})|\r?\n)/i);
  const encoder = new TextEncoder();
  const bytes = parts.flatMap((part, index) => {
    if (index % 2 === 0) return [...encoder.encode(part)];
    if (/^\r?\n$/.test(part)) return [];
    const byte = bytesOf.get(part.toLowerCase());
    return [byte?.charCodeAt(0) ?? Number.parseInt(part.slice(2), 16)];
  });
  return Uint8Array.from(bytes);
}
