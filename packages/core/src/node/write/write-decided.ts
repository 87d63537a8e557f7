import type { ServerResponse } from 'node:http';
import { replaceHeaders } from '../../response/replace-headers.ts';
import { decode } from '../answers/decode.ts';
import { readOn } from './linger.ts';
import type { Decision } from './settled.ts';
import { applyHeaders } from './written-headers.ts';

/**
 * Makes Node forget how a success was framed. A `writeHead` that fails because of a bad header has
 * already noted it, and the error would be sent in chunks although it has a length.
 */
function resetFraming(res: ServerResponse): void {
  // HTTP/2 has neither, and warns about a reason phrase.
  if (res.req.httpVersionMajor >= 2) return;
  res.chunkedEncoding = false;
  res.statusMessage = '';
  // An abandoned 204 has said that there is no body.
  (res as unknown as { _hasBody: boolean })._hasBody = res.req.method !== 'HEAD';
}

/** How many bytes an encoded body may be longer than its text. Anything longer is another body. */
const overhead = 1_024;

/** Adds what a layer writes to what it has written so far. */
export function addChunk(decision: Decision, chunk: unknown): void {
  const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  if (bytes instanceof Uint8Array) decision.bytes = Buffer.concat([decision.bytes, bytes]);
}

/** Whether what layers have written so far may become the body, as it is or in an encoding. */
export function mayBecomeBody(res: ServerResponse, { bytes, response }: Decision): boolean {
  const body = Buffer.from(response.body);
  if (res.hasHeader('content-encoding')) return bytes.length <= body.length + overhead;
  return bytes.length < body.length && body.subarray(0, bytes.length).equals(bytes);
}

/** The encoding that a layer applied, if what it wrote decodes to the body. */
function encodingOf(res: ServerResponse, { bytes, response }: Decision): string | undefined {
  const encoding = res.getHeader('content-encoding');
  if (bytes.length === 0 || typeof encoding !== 'string') return undefined;
  return decode(bytes, encoding) === response.body ? encoding : undefined;
}

/**
 * Writes a decided error, whatever layers have prepared or written so far. `end` is the method
 * below all layers. The head passes through them once more, and then {@link completeHead} runs.
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

/** Restores the head of a decided error after all layers have seen it. */
export function completeHead(
  res: ServerResponse,
  { response, bytes, encoding }: Decision,
  args: readonly unknown[],
): void {
  applyHeaders(res, args, 'sendable');
  resetFraming(res);
  replaceHeaders(res, response);
  res.statusCode = response.statusCode;
  if (encoding === undefined) return;
  res.setHeader('content-encoding', encoding);
  res.setHeader('content-length', bytes.length);
}
