import type { ServerResponse } from 'node:http';

/**
 * Makes Node forget what a success has told it that is kept beside the headers. A `writeHead` that
 * fails over a bad header has already noted how the body is framed, and the error would go out in
 * chunks under a length of its own.
 */
export function resetResponse(res: ServerResponse): void {
  // HTTP/2 has neither, and warns when a reason phrase is set.
  if (res.req.httpVersionMajor >= 2) return;
  res.chunkedEncoding = false;
  res.statusMessage = '';
}
