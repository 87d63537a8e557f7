import type { IncomingHttpHeaders } from 'node:http';
import { ApiError } from '@error-contract/core';

/**
 * Throws if the body of a request is compressed: parsers disagree about the codings that they accept.
 * @throws {ApiError} 415
 */
export function assertUncompressed({ 'content-encoding': encoding }: IncomingHttpHeaders): void {
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return;
  throw new ApiError(415, 'Request body must not be compressed');
}
