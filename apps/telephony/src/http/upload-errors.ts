import type { IncomingHttpHeaders } from 'node:http';
import { ApiError, BadRequestError, ValidationError } from '@error-contract/core';
import { maxFileBytes } from '../uploads/row-faults.ts';
import { assertUncompressed } from './assert-uncompressed.ts';

/** The field of the form that has the file. */
export const uploadField = 'file';

/** The most bytes of a form: the file, and 64 kB for the rest. */
export const maxFormBytes = maxFileBytes + 64 * 1024;

/** The most parts of a form. */
export const maxParts = 100;

/** For a form that is too large. */
export function tooLargeForm(): ApiError {
  return new ApiError(413);
}

/**
 * Throws unless a request has a form with files that is not too large, as far as its
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

/** For a form without a file. */
export function missingFile(): ValidationError {
  return new ValidationError([`${uploadField} is required`]);
}

/** For a form with two files. */
export function secondFile(): ValidationError {
  return new ValidationError([`${uploadField} must be given once`]);
}

/** For a form that cannot be parsed: form parsers give no status. */
export function malformedForm(cause?: unknown): BadRequestError {
  return new BadRequestError('Request body is not valid multipart/form-data', { cause });
}

/** For a form whose Content-Type was written by hand: only what writes the form knows its boundary. */
export function missingBoundary(cause?: unknown): BadRequestError {
  const message = 'The Content-Type of the form has no boundary. Leave it to your HTTP client.';
  return new BadRequestError(message, { cause });
}

/** For a form with so many parts that it can have no end. */
export function tooManyParts(): BadRequestError {
  return new BadRequestError(`The form has more than ${maxParts} parts`);
}

/**
 * For a form whose client went away: nobody gets a response. The connection's
 * own error has the same code as a lost database.
 */
export function clientGone(cause: unknown): Error {
  return Object.assign(new Error('The client went away', { cause }), { name: 'AbortError' });
}
