import { EventEmitter } from 'node:events';
import { finished, Readable, type Stream } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import type Koa from 'koa';
import type { Context } from 'koa';
import { isKoa2 } from './koa-version.ts';

/** Statuses whose responses have no body: Koa drops the stream. */
const empty = new Set([204, 205, 304]);

/** The body as a Node stream. Koa 2 does not know those of the web, and writes them as JSON. */
export function streamOf(ctx: Context): Readable | undefined {
  const { body } = ctx;
  if (ctx.respond === false) return undefined;
  if (body instanceof Readable) return body;
  if (typeof body !== 'object' || isKoa2(ctx.app)) return undefined;
  const web: unknown = body instanceof Response ? body.body : body;
  return web instanceof ReadableStream ? Readable.fromWeb(web as WebStream) : undefined;
}

/**
 * Sends a body that is a stream. Koa's own pipeline destroys the response of a stream that fails
 * before its first byte, and the client gets nothing; a plain pipe leaves it to be answered.
 */
export function sendStream(ctx: Context, body: Readable, fail: (thrown: unknown) => void): void {
  // When the client leaves, the source of the body must be released.
  ctx.res.once('close', () => body.destroy());
  if (ctx.method === 'HEAD' || empty.has(ctx.status) || !ctx.writable) {
    // Nobody reads it, and its error would end the process. It is destroyed only after the answer is
    // out, because it may be the request itself.
    body.on('error', () => {});
    if (ctx.res.destroyed) body.destroy();
    return;
  }
  ctx.respond = false;
  // This includes a stream that closes without an end, and one that had failed before.
  finished(body, { writable: false }, (thrown) => {
    if (thrown) fail(thrown);
  });
  body.pipe(ctx.res);
}

function isStream(body: unknown): body is Stream {
  return body instanceof EventEmitter && 'pipe' in body;
}

/** Calls back if the source of a body fails: what was body before, and is piped into the new one. */
function onSourceError(source: Stream, body: Stream, callback: (error: unknown) => void): void {
  if (source.listenerCount('data') > 0) source.once('error', callback);
  else {
    body.once('pipe', (piped) => {
      if (piped === source) source.once('error', callback);
    });
  }
}

/**
 * Makes the error of a replaced body that feeds the new one fail the request. Koa 3 drops it: with
 * koa-compress the client would wait for ever, and nobody would learn why.
 */
export function watchSources({ response }: Koa): void {
  const body = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(response), 'body');
  if (!body?.set) return;
  Object.defineProperty(response, 'body', {
    ...body,
    set(this: Koa.Response, value: unknown) {
      const source: unknown = this.body;
      body.set?.call(this, value);
      if (source === value || !isStream(source) || !isStream(value)) return;
      onSourceError(source, value, (error) => this.ctx.onerror(error as Error));
    },
  });
}
