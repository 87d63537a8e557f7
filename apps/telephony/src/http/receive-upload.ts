import type { IncomingMessage } from 'node:http';
import type { CsvSource } from '../uploads/read-csv.ts';
import { type Form, readForm } from './read-form.ts';
import { assertUpload } from './upload-errors.ts';

/** The bytes end where the form does: a file is whole only if what is around it is. */
async function* bytesOf({ file, end }: Form): CsvSource {
  try {
    yield* await file;
  } catch {
    // A file fails with its form, which says more.
  }
  await end;
}

/**
 * Reads the file of an uploaded form while it arrives, without keeping it: `use` is given its bytes
 * when its part of the form begins, and is waited for before more is read. Framework-free: the
 * parsers of forms differ in what they take.
 * @throws {ApiError} 415 where it is no form or compressed, 413 where it is too large, 400 where it
 * is malformed or has not exactly one file
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
