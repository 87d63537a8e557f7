import type { IncomingMessage } from 'node:http';
import { finished, type Readable, type Writable } from 'node:stream';
import { finished as ended } from 'node:stream/promises';
import { ApiError } from '@error-contract/core';
import busboy from 'busboy';
import {
  clientGone,
  malformedForm,
  maxFormBytes,
  maxParts,
  missingBoundary,
  missingFile,
  secondFile,
  tooLargeForm,
  tooManyParts,
  uploadField,
} from './upload-errors.ts';

/** A form that is still arriving. */
export interface Form {
  /** Its file, as soon as the part begins. */
  readonly file: Promise<Readable>;
  /** Fulfilled at the end of a valid form. */
  readonly end: Promise<void>;
  /** Discards the rest of the form, so that the connection stays usable. */
  drop(): void;
}

function createForm({ headers }: IncomingMessage): Writable {
  try {
    // busboy reports the limit after that many parts, even if no other follows.
    return busboy({ headers, limits: { parts: maxParts + 1 } });
  } catch (cause) {
    const hasBoundary = /;\s*boundary=/i.test(headers['content-type'] ?? '');
    throw hasBoundary ? malformedForm(cause) : missingBoundary(cause);
  }
}

/** Passes the file on, and rejects a form with a second one. */
function findFile(form: Writable): Promise<Readable> {
  let found = false;
  return new Promise((resolve) => {
    form.on('file', (name: string, file: Readable) => {
      // When the form fails, nobody may be listening yet, or any more.
      file.on('error', () => undefined);
      if (name !== uploadField) return void file.resume();
      if (found) return void form.destroy(secondFile());
      found = true;
      resolve(file);
    });
  });
}

/** Rejects the form if the client goes away, has already gone, or sends too much. */
function feed(form: Writable, request: IncomingMessage): () => number {
  let bytes = 0;
  request.on('data', (chunk: Uint8Array) => {
    bytes += chunk.byteLength;
    if (bytes > maxFormBytes) form.destroy(tooLargeForm());
  });
  finished(request, { writable: false }, (error) => {
    if (error) form.destroy(error);
  });
  request.pipe(form);
  return () => bytes;
}

function toFormError(cause: unknown, request: IncomingMessage, bytes: number): unknown {
  if (ApiError.is(cause)) return cause;
  if (request.destroyed && !request.complete) return clientGone(cause);
  return bytes === 0 ? missingFile() : malformedForm(cause);
}

/**
 * Begins to receive a form. Its promises reject with the error for the client: 400 if it
 * is malformed, 413 if it is too large.
 */
export function readForm(request: IncomingMessage): Form {
  const form = createForm(request);
  form.on('partsLimit', () => form.destroy(tooManyParts()));
  const found = findFile(form);
  const received = feed(form, request);
  const end = ended(form, { readable: false }).catch((cause) => {
    throw toFormError(cause, request, received());
  });
  const file = Promise.race([found, end.then(() => Promise.reject(missingFile()))]);
  // A caller that awaits one of them may never await the other.
  for (const promise of [end, file]) promise.catch(() => undefined);
  const drop = () => {
    request.unpipe(form);
    request.resume();
  };
  return { file, end, drop };
}
