import {
  otherFormat,
  otherFormats,
  utf16Begun,
  utf16WithoutMark,
  zipHeader,
} from './other-formats.ts';
import { Utf16Reader } from './utf16-reader.ts';

type Mark = readonly [start: string, encoding?: 'utf-16le' | 'utf-16be'];

/** Byte order marks of what is read. */
const marks: readonly Mark[] = [
  ['\xef\xbb\xbf'],
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
];
const starts = [...otherFormats, ...marks].map(([start]) => start);

const headOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, zipHeader));

function joined(held: Uint8Array, chunk: Uint8Array): Uint8Array {
  if (held.length === 0) return chunk;
  const bytes = new Uint8Array(held.length + chunk.length);
  bytes.set(held);
  bytes.set(chunk, held.length);
  return bytes;
}

function mayBeMore(head: string): boolean {
  if (head.startsWith('PK\x03\x04')) return head.length < zipHeader;
  return utf16Begun.test(head) || starts.some((start) => start !== head && start.startsWith(head));
}

/** Finds the byte order mark. Throws for another format. */
function markOf(head: string): Mark {
  for (const [start, error] of otherFormats) if (head.startsWith(start)) throw error(head);
  if (utf16WithoutMark.test(head)) {
    throw otherFormat('The file is UTF-16 without a byte order mark');
  }
  return marks.find(([start]) => head.startsWith(start)) ?? [''];
}

/**
 * Looks at the first bytes of a file, in chunks of any size: removes a byte order mark, converts
 * UTF-16, and refuses what is no text.
 */
export class FileStart {
  #held: Uint8Array | undefined = new Uint8Array();
  #utf16: Utf16Reader | undefined;

  /** Returns the bytes to read as UTF-8. Holds back what may be part of a mark. */
  pass(chunk: Uint8Array): Uint8Array {
    if (!this.#held) return this.#utf16?.read(chunk) ?? chunk;
    const bytes = joined(this.#held, chunk);
    if (!mayBeMore(headOf(bytes))) return this.#open(bytes);
    // Never the chunk itself: its memory may be reused.
    this.#held = bytes.slice();
    return new Uint8Array();
  }

  /** Returns the bytes that are still held back. */
  rest(): Uint8Array {
    const bytes = this.#held ? this.#open(this.#held) : new Uint8Array();
    return this.#utf16?.read() ?? bytes;
  }

  #open(bytes: Uint8Array): Uint8Array {
    this.#held = undefined;
    const [mark, encoding] = markOf(headOf(bytes));
    if (encoding) this.#utf16 = new Utf16Reader(encoding);
    const text = bytes.subarray(mark.length);
    return this.#utf16?.read(text) ?? text;
  }
}
