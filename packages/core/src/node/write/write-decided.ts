import type { ServerResponse } from 'node:http';
import { replaceHeaders } from '../../response/replace-headers.ts';
import { decode } from '../answers/decode.ts';
import { readOn } from './linger.ts';
import type { Decision } from './settled.ts';
import { applyHeaders } from './written-headers.ts';

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
function encodingOf(res: ServerResponse, { bytes, response }: Decision): string | undefined {
  const encoding = res.getHeader('content-encoding');
  if (bytes.length === 0 || typeof encoding !== 'string') return undefined;
  return decode(bytes, encoding) === response.body ? encoding : undefined;
}

/**
 * Writes a decided error, whatever layers have prepared, or written so far. `end` is the method
 * below all layers; the head passes through them once more, and comes to {@link completeHead}.
 */
export function writeDecided(
  res: ServerResponse,
  decision: Decision,
  end: (body?: string | Uint8Array) => unknown,
): void {
  decision.stage = 'writing';
  decision.encoding = encodingOf(res, decision);
  readOn(res.req, res.getHeader('connection') === 'close');
  res.statusCode = decision.response.statusCode;
  if (res.req.method === 'HEAD') end();
  else end(decision.encoding === undefined ? decision.response.body : decision.bytes);
  decision.stage = 'written';
}

/** Makes the head of a decided error what it has to be, after all layers have seen it. */
export function completeHead(
  res: ServerResponse,
  { response, bytes, encoding }: Decision,
  args: readonly unknown[],
): void {
  applyHeaders(res, args, 'sendable');
  resetFraming(res);
  replaceHeaders(res, response, res.req);
  res.statusCode = response.statusCode;
  if (encoding === undefined) return;
  res.setHeader('content-encoding', encoding);
  res.setHeader('content-length', bytes.length);
}
