import type { ServerResponse } from 'node:http';
import type { ErrorResponse } from '@error-contract/core';
import { bodyText, writeErrorResponse } from '@error-contract/core/node';

type Method = (...args: unknown[]) => unknown;
type Methods = Record<'writeHead' | 'write' | 'end', Method>;

/** By how many bytes an encoded body may be longer than its text. One that is longer still is another. */
const overhead = 1_024;

/** Takes the headers in the arguments of `writeHead`: after the status, and perhaps a reason phrase. */
function takeHeaders(res: ServerResponse, args: readonly unknown[]): ServerResponse {
  const headers = args.find((arg) => typeof arg === 'object' && arg !== null) ?? {};
  for (const [name, value] of Object.entries(headers)) {
    try {
      res.setHeader(name, value);
    } catch {
      // Fastify stores headers unchecked: a bad one would fail the answer as it failed the success.
    }
  }
  return res;
}

/** Writes a decided error: in the encoding of a hook if that says the same, else as it is. */
function write(res: ServerResponse, response: ErrorResponse, bytes: Buffer, end: Method): void {
  const encoding = String(res.getHeader('content-encoding'));
  writeErrorResponse(res, response, (body) => {
    const isEncoded = body && bytes.length > 0 && bodyText(bytes, encoding) === body;
    if (!isEncoded) return end.call(res, body);
    res.setHeader('content-encoding', encoding);
    res.setHeader('content-length', bytes.length);
    return end.call(res, bytes);
  });
}

/**
 * Gives a decided error the last word on Node's response. Hooks of the service that run after the
 * decision may add headers and encode the body, but not make it a 304, an envelope, or public. It
 * holds on to the response itself, since `inject` makes its own, and only to one that failed.
 */
export function keepDecision(res: ServerResponse, response: ErrorResponse): void {
  const methods = res as unknown as Methods;
  const below: Methods = { writeHead: methods.writeHead, write: methods.write, end: methods.end };
  let stage: 'open' | 'writing' | 'written' = 'open';
  let bytes = Buffer.alloc(0);
  const take = (chunk: unknown, isLast: boolean) => {
    if (stage !== 'open') return;
    if (chunk instanceof Uint8Array) bytes = Buffer.concat([bytes, chunk]);
    const isShort = bytes.length <= Buffer.byteLength(response.body) + overhead;
    // Only an encoding is worth waiting for: every other body is replaced.
    if (!isLast && isShort && res.hasHeader('content-encoding')) return;
    stage = 'writing';
    write(res, response, bytes, below.end);
    stage = 'written';
  };
  const held: Methods = {
    writeHead: (...args) => (stage === 'open' ? takeHeaders(res, args) : res),
    write: (chunk) => take(chunk, false) ?? true,
    end: (chunk) => take(chunk, true) ?? res,
  };
  for (const name of ['writeHead', 'write', 'end'] as const) {
    methods[name] = (...args) => (stage === 'writing' ? below : held)[name].apply(res, args);
  }
  Object.assign(res, { flushHeaders() {}, addTrailers() {} });
}
