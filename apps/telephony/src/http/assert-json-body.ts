import type { IncomingHttpHeaders } from 'node:http';
import { ApiError } from '@error-contract/core';
import { assertUncompressed } from './assert-uncompressed.ts';

// Body parsers disagree about charsets. RFC 8259 allows only this one.
const json = /^application\/json *(?:; *charset *= *(?:utf-?8|"utf-?8") *)?;? *$/i;

/** The most bytes of a JSON body: 100 kB. */
export const maxJsonBytes = 100 * 1024;

function hasBody(headers: IncomingHttpHeaders): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/**
 * Throws if a request has a body that is not JSON, or that the frameworks would read differently.
 * @throws {ApiError} 415 for another media type or charset, and for a compressed body; 413 above {@link maxJsonBytes}
 */
export function assertJsonBody(headers: IncomingHttpHeaders): void {
  const { 'content-type': type } = headers;
  if (type === undefined ? hasBody(headers) : !json.test(type)) {
    throw new ApiError(415, 'Request body must be JSON: Content-Type: application/json');
  }
  assertUncompressed(headers);
  // Express would read all of it first, and wait for what never arrives.
  if (Number(headers['content-length'] ?? 0) > maxJsonBytes) throw new ApiError(413);
}
