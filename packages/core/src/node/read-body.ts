import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { CapturedBody, type Chunk } from './captured-body.ts';

/** Whether a body can be read only once, so that looking at it would use it up. */
export function isStreamBody(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  return 'pipe' in body || 'getReader' in body || body instanceof Response || body instanceof Blob;
}

type Pieces = AsyncIterable<unknown> | Iterable<unknown>;

/** The pieces of a body that is bytes or a stream; `undefined` for a value that is neither. */
function piecesOf(body: object): Pieces | undefined {
  if (body instanceof Uint8Array) return [body];
  if (Symbol.asyncIterator in body) return body as AsyncIterable<unknown>;
  if ('pipe' in body) return new Readable().wrap(body as NodeJS.ReadableStream);
  if (body instanceof Blob) return Readable.fromWeb(body.stream() as ReadableStream);
  if (body instanceof Response)
    return body.body ? Readable.fromWeb(body.body as ReadableStream) : [];
  return undefined;
}

async function readPieces(
  pieces: Pieces,
  encoding: string | undefined,
): Promise<string | undefined> {
  const captured = new CapturedBody();
  for await (const piece of pieces) {
    if (!captured.add(piece as Chunk)) return undefined; // leaving the loop ends the stream
  }
  return captured.text(encoding);
}

/**
 * Reads the body of an answer that was set and not yet sent: text, bytes, a stream of either kind,
 * or a value that the framework would write as JSON. `undefined` where it is too long or fails.
 * The stream is used up.
 */
export async function readBody(
  body: unknown,
  contentEncoding: string | undefined,
): Promise<string | undefined> {
  if (body === undefined || body === null) return '';
  if (typeof body === 'string') return body;
  try {
    const pieces = typeof body === 'object' ? piecesOf(body) : undefined;
    return await (pieces ? readPieces(pieces, contentEncoding) : JSON.stringify(body));
  } catch {
    return undefined;
  }
}
