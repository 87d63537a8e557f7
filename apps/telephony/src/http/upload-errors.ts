import type { IncomingHttpHeaders } from 'node:http';
import { ApiError, BadRequestError, ValidationError } from '@error-contract/core';
import { maxFileBytes } from '../uploads/read-csv.ts';
import { assertUncompressed } from './assert-uncompressed.ts';

/** The field of the form that has the file. */
export const uploadField = 'file';

/** How large a form may be, in bytes: the file, and 64 kB for what is around it. */
export const maxFormBytes = maxFileBytes + 64 * 1024;

/** How many parts a form may have. */
export const maxParts = 100;

/** What a form is answered with that is larger than it may be. */
export function tooLargeForm(): ApiError {
  return new ApiError(413);
}

/**
 * Throws unless a request brings a form with files that is not larger than it may be, as far as its
 * headers say.
 * @throws {ApiError} 415, 413
 */
export function assertUpload(headers: IncomingHttpHeaders): void {
  const { 'content-type': type = '' } = headers;
  if (!/^multipart\/form-data *(?:;|$)/i.test(type)) {
    throw new ApiError(415, 'Request body must be a form: Content-Type: multipart/form-data');
  }
  assertUncompressed(headers);
  if (Number(headers['content-length'] ?? 0) > maxFormBytes) throw tooLargeForm();
}

/** What a form without the file is answered with. */
export function missingFile(): ValidationError {
  return new ValidationError([`${uploadField} is required`]);
}

/** What a form with two of them is answered with. */
export function secondFile(): ValidationError {
  return new ValidationError([`${uploadField} must be one file`]);
}

/** What a form that cannot be parsed is answered with; parsers of forms give no status of their own. */
export function malformedForm(cause?: unknown): BadRequestError {
  return new BadRequestError('Request body is not valid multipart/form-data', { cause });
}

/**
 * What a form fails with whose client went away; nobody is there to be answered. The connection's
 * own error has the code of a lost database.
 */
export function clientGone(cause: unknown): Error {
  return Object.assign(new Error('The client went away', { cause }), { name: 'AbortError' });
}
