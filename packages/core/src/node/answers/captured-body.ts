import { decode, mostBytes } from './decode.ts';

/** A piece of a body, as Node's streams accept it. */
export type Chunk = string | Uint8Array | null | undefined;

/** The beginning of a body that is being written. */
export class CapturedBody {
  /** Headers that came with the head, and that Node does not keep. Lower-case names. */
  readonly headers = new Map<string, unknown>();
  readonly #chunks: Buffer[] = [];
  #bytes = 0;

  /** Takes a piece. Returns false once the body is too long to be looked at. */
  add(chunk: Chunk, encoding?: unknown): boolean {
    if (chunk === undefined || chunk === null || this.isTooLong) return !this.isTooLong;
    const bytes =
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
        : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    this.#bytes += bytes.length;
    this.#chunks.push(bytes);
    return !this.isTooLong;
  }

  /** The pieces so far, to the one that made the body too long. */
  get chunks(): readonly Buffer[] {
    return this.#chunks;
  }

  get isTooLong(): boolean {
    return this.#bytes > mostBytes;
  }

  /** The text; `undefined` if it is too long or cannot be decoded. */
  text(contentEncoding: string | undefined): string | undefined {
    return this.isTooLong ? undefined : decode(Buffer.concat(this.#chunks), contentEncoding);
  }
}
