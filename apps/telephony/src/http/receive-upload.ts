import type { IncomingMessage } from 'node:http';
import type { Readable, Writable } from 'node:stream';
import busboy from 'busboy';
import type { CsvSource } from '../leads/csv.ts';
import { assertMultipart, malformedForm, missingFile, uploadField } from './upload-errors.ts';

function createForm(request: IncomingMessage) {
  try {
    return busboy({ headers: request.headers });
  } catch (cause) {
    throw malformedForm(cause);
  }
}

/** A truncated form fails the file that is being read. */
async function* bytesOf(file: Readable, request: IncomingMessage): CsvSource {
  try {
    yield* file;
  } catch (cause) {
    // Where the client went away the error says so, and nobody is there to be answered.
    throw request.complete ? malformedForm(cause) : cause;
  }
}

function findFile(request: IncomingMessage, form: Writable): Promise<Readable> {
  return new Promise((resolve, reject) => {
    let bytes = 0;
    let found = false;
    form.on('file', (name: string, file: Readable) => {
      // Nobody may be listening yet, or any more, when the form fails.
      file.on('error', () => undefined);
      if (found || name !== uploadField) return void file.resume();
      found = true;
      resolve(file);
    });
    form.on('error', (cause) => reject(bytes === 0 ? missingFile() : malformedForm(cause)));
    form.on('close', () => reject(missingFile()));
    request.on('data', (chunk) => {
      bytes += chunk.length;
    });
    request.once('error', (error) => form.destroy(error));
    request.pipe(form);
  });
}

/**
 * Reads the file of an uploaded form while it arrives, without keeping it: `use` is given its bytes
 * when its part of the form begins. Framework-free, for where a framework brings nothing of its own.
 * @throws {ApiError} 415 where it is no form, 400 where it is malformed or the file is missing
 */
export async function receiveUpload<Result>(
  request: IncomingMessage,
  use: (file: CsvSource) => Promise<Result>,
): Promise<Result> {
  assertMultipart(request.headers);
  const form = createForm(request);
  try {
    return await use(bytesOf(await findFile(request, form), request));
  } finally {
    // What is left is read and dropped, so that the connection stays usable.
    request.unpipe(form);
    request.resume();
  }
}
