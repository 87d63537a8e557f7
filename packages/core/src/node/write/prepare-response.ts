import type { ServerResponse } from 'node:http';
import { readOn } from './linger.ts';
import { settle } from './settled.ts';

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

/** Prepares Node's response for an error that is about to be written, and may close its connection. */
export function prepareResponse(res: ServerResponse, connection: unknown): void {
  settle(res);
  resetFraming(res);
  readOn(res.req, connection === 'close');
}
