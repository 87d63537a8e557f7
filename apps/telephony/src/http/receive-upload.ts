import type { IncomingMessage } from 'node:http';
import type { CsvSource } from '../uploads/read-csv.ts';
import { type Form, readForm } from './read-form.ts';
import { assertUpload } from './upload-errors.ts';

/** Ends with the form: a file is complete only if the form around it is. */
async function* bytesOf({ file, end }: Form): CsvSource {
  try {
    yield* await file;
  } catch {
    // A file fails together with its form, whose error says more.
  }
  await end;
}

/**
 * Reads the file of an uploaded form while it arrives, without keeping it. `use` gets its bytes
 * when its part of the form begins, and no more is read before `use` is done with them. This is
 * independent of frameworks, whose form parsers differ.
 * @throws {ApiError} 415 if it is not a form or is compressed, 413 if it is too large, 400 if it
 * is malformed or does not have exactly one file
 */
export async function receiveUpload<Result>(
  request: IncomingMessage,
  use: (file: CsvSource) => Promise<Result>,
): Promise<Result> {
  assertUpload(request.headers);
  const form = readForm(request);
  try {
    await form.file;
    return await use(bytesOf(form));
  } finally {
    form.drop();
  }
}
