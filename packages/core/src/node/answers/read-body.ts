import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { CapturedBody, type Chunk } from './captured-body.ts';

/** How long, in milliseconds, an answer that is a stream may take to be read. */
const patience = 1_000;

/** Whether a body can be read only once. */
export function isStreamBody(body: unknown): body is object {
  if (typeof body !== 'object' || body === null || body instanceof Uint8Array) return false;
  return (
    'pipe' in body ||
    Symbol.asyncIterator in body ||
    body instanceof Response ||
    body instanceof Blob
  );
}

function toReadable(body: object): Readable {
  if (body instanceof Readable) return body;
  if (body instanceof Blob) return Readable.fromWeb(body.stream() as ReadableStream);
  if (body instanceof Response)
    return body.body ? Readable.fromWeb(body.body as ReadableStream) : Readable.from([]);
  if (Symbol.asyncIterator in body) return Readable.from(body as AsyncIterable<unknown>);
  return new Readable().wrap(body as NodeJS.ReadableStream);
}

/** Reads a body that was set and not yet sent, and is no stream: text, bytes, or a value for JSON. */
export function bodyText(body: unknown, contentEncoding: string | undefined): string | undefined {
  if (body === undefined || body === null) return '';
  if (typeof body === 'string') return body;
  try {
    if (!(body instanceof Uint8Array)) return JSON.stringify(body);
    const captured = new CapturedBody();
    captured.add(body);
    return captured.text(contentEncoding);
  } catch {
    return undefined; // what JSON cannot say
  }
}

/**
 * Reads a body that is a stream of any kind, and uses it up. `undefined` where it is too long,
 * fails, takes too long, or where the client leaves: then it is destroyed. Only a fault of its own
 * is told.
 */
export async function readStream(
  body: object,
  res: ServerResponse,
  failed: (fault: unknown) => void,
): Promise<Buffer | undefined> {
  const captured = new CapturedBody();
  const stream = toReadable(body);
  let isGivenUp = false;
  const giveUp = () => {
    isGivenUp = true;
    stream.destroy();
  };
  const timer = setTimeout(giveUp, patience);
  if (res.destroyed) giveUp();
  res.once('close', giveUp);
  try {
    for await (const piece of stream) {
      if (!captured.add(piece as Chunk)) return undefined; // leaving the loop ends the stream
    }
    return Buffer.concat(captured.chunks);
  } catch (fault) {
    if (!isGivenUp) failed(fault);
    return undefined;
  } finally {
    clearTimeout(timer);
    res.off('close', giveUp);
  }
}
