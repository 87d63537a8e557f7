import { format } from 'node:util';
import { type Log, methodBelow, noteHandled } from '@error-contract/core/node';
import type Koa from 'koa';
import type { Context } from 'koa';
import type { KoaContext } from './koa-context.ts';

/** The event of Koa accepts nothing but errors, of this realm or of another. */
function toError(thrown: unknown): object {
  const isError = Object.prototype.toString.call(thrown) === '[object Error]';
  if (isError || thrown instanceof Error) return thrown as object;
  return new Error(`non-error thrown: ${textOf(thrown)}`);
}

/** As Koa writes it, where JSON has such values. */
function textOf(thrown: unknown): string {
  return typeof thrown === 'bigint' ? String(thrown) : format('%j', thrown);
}

/** A listener is told that its client gets no answer. An error may be frozen. */
function noteHeaderSent(error: object, { headerSent, writable, res }: Context): void {
  if (headerSent || !writable || res.destroyed) Reflect.set(error, 'headerSent', true);
}

/**
 * Emits `error` as Koa does. A listener that fails ends up where it does without the contract, as an
 * unhandled rejection, but the request is answered.
 */
export const emitError: Log<KoaContext> = (thrown, { ctx }) => {
  if (!ctx) return;
  const error = toError(thrown);
  noteHeaderSent(error, ctx);
  try {
    ctx.app.emit('error', error, ctx);
  } catch (fault) {
    // Koa's own listener fails with what cannot be printed. That would end the process.
    if (ctx.app.listeners('error').every((listener) => listener === ctx.app.onerror)) throw fault;
    Promise.reject(fault);
  }
};

/** A middleware that answers what it caught emits it by convention: the cause of its answer. */
export function watchEvents(app: Koa): void {
  const emitBelow = methodBelow(app, 'emit');
  app.emit = (event: string | symbol, ...args: unknown[]) => {
    const [error, ctx] = args as [unknown, Context | undefined];
    if (event === 'error' && ctx?.res) noteHandled(ctx.res, error);
    return Reflect.apply(emitBelow(), app, [event, ...args]);
  };
}
