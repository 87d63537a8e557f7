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
  missingFile,
  secondFile,
  tooLargeForm,
  uploadField,
} from './upload-errors.ts';

/** A form that is being received. */
export interface Form {
  /** Its file, once the part begins. */
  readonly file: Promise<Readable>;
  /** Fulfilled at its end, if nothing is wrong with it. */
  readonly end: Promise<void>;
  /** Drops what has not come yet, so that the connection stays usable. */
  drop(): void;
}

function createForm({ headers }: IncomingMessage): Writable {
  try {
    // It tells of the limit when that many parts are over, also where no other follows.
    return busboy({ headers, limits: { parts: maxParts + 1 } });
  } catch (cause) {
    throw malformedForm(cause);
  }
}

/** Gives the file, and has the form fail where there is a second. */
function findFile(form: Writable): Promise<Readable> {
  let found = false;
  return new Promise((resolve) => {
    form.on('file', (name: string, file: Readable) => {
      // Nobody may be listening yet, or any more, when the form fails.
      file.on('error', () => undefined);
      if (name !== uploadField) return void file.resume();
      if (found) return void form.destroy(secondFile());
      found = true;
      resolve(file);
    });
  });
}

/** Fails the form where the client goes away, also if it has gone, or sends too much. */
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
 * Begins to receive a form. Its promises are rejected with what the client is to know: 400 where it
 * is malformed, 413 where it is too large.
 */
export function readForm(request: IncomingMessage): Form {
  const form = createForm(request);
  form.on('partsLimit', () => form.destroy(malformedForm()));
  const found = findFile(form);
  const received = feed(form, request);
  const end = ended(form, { readable: false }).catch((cause) => {
    throw toFormError(cause, request, received());
  });
  const file = Promise.race([found, end.then(() => Promise.reject(missingFile()))]);
  // Whoever asks for one of them may never come to ask for the other.
  for (const promise of [end, file]) promise.catch(() => undefined);
  const drop = () => {
    request.unpipe(form);
    request.resume();
  };
  return { file, end, drop };
}
