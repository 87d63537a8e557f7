import type { ServerResponse } from 'node:http';
import type { ErrorResponse } from '../../response/error-response.ts';
import { replaceHeaders } from '../../response/replace-headers.ts';
import { decode } from '../answers/decode.ts';
import { readOn } from './linger.ts';

/** Writes the rest of a response, below all layers of the service. */
type End = (body?: string | Uint8Array) => unknown;

/**
 * Makes Node forget what a success has told it that is kept beside the headers. A `writeHead` that
 * fails over a bad header has already noted how the body is framed, and the error would go out in
 * chunks under a length of its own.
 */
function resetFraming(res: ServerResponse): void {
  // HTTP/2 has neither, and warns when a reason phrase is set.
  if (res.req.httpVersionMajor >= 2) return;
  res.chunkedEncoding = false;
  res.statusMessage = '';
  // Whether there is a body at all, which an abandoned 204 has said no to.
  (res as unknown as { _hasBody: boolean })._hasBody = res.req.method !== 'HEAD';
}

/** The encoding that a layer gave the body, if what it wrote says the same as the body. */
function encodingOf(res: ServerResponse, bytes: Buffer | undefined, body: string) {
  const encoding = res.getHeader('content-encoding');
  if (!bytes?.length || typeof encoding !== 'string') return undefined;
  return decode(bytes, encoding) === body ? encoding : undefined;
}

/** Writes an error response in place of whatever is prepared, or written so far, as `bytes`. */
export function writeDecided(
  res: ServerResponse,
  response: ErrorResponse,
  end: End,
  bytes?: Buffer,
): void {
  const encoding = encodingOf(res, bytes, response.body);
  resetFraming(res);
  readOn(res.req, res.getHeader('connection') === 'close');
  replaceHeaders(res, response, res.req);
  res.statusCode = response.statusCode;
  if (res.req.method === 'HEAD') return void end();
  if (!bytes || encoding === undefined) return void end(response.body);
  res.setHeader('content-encoding', encoding);
  res.setHeader('content-length', bytes.length);
  end(bytes);
}
