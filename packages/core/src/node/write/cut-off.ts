import type { ServerResponse } from 'node:http';
import type { ServerHttp2Stream } from 'node:http2';

/** RFC 9113, section 7. */
const internalError = 2;

/**
 * Cuts off a response that has begun, so that a truncated body never looks complete: over HTTP/1.1
 * the connection goes, over HTTP/2 the stream is reset, as destroying it would end it in peace.
 */
export function cutOff(res: ServerResponse): void {
  const { stream } = res as { readonly stream?: ServerHttp2Stream };
  if (res.req.httpVersionMajor >= 2 && stream) stream.close(internalError);
  else res.destroy();
}
