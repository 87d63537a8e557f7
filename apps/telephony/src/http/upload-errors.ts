import type { IncomingHttpHeaders } from 'node:http';
import { ApiError, BadRequestError, ValidationError } from '@error-contract/core';

/** The field of the form that has the file. */
export const uploadField = 'file';

/**
 * Throws unless a request brings a form with files.
 * @throws {ApiError} 415
 */
export function assertMultipart(headers: IncomingHttpHeaders): void {
  if (/^multipart\/form-data *(?:;|$)/i.test(headers['content-type'] ?? '')) return;
  throw new ApiError(415, 'Request body must be a form: Content-Type: multipart/form-data');
}

/** What a form without the file is answered with. */
export function missingFile(): ValidationError {
  return new ValidationError([`${uploadField} is required`]);
}

/** What a form that cannot be parsed is answered with; parsers of forms give no status of their own. */
export function malformedForm(cause: unknown): BadRequestError {
  return new BadRequestError('Request body is not valid multipart/form-data', { cause });
}
