import { noteHandled, read } from '@error-contract/core/node';
import type { Application, ErrorRequestHandler } from 'express';

/** What a router keeps of a handler: Express has no other way to learn what one was given. */
interface Layer {
  handle: ErrorRequestHandler & { readonly stack?: readonly Layer[] };
  readonly route?: { readonly stack: readonly Layer[] };
}

/** Express tells an error handler by its four parameters. */
function watched(handle: ErrorRequestHandler): ErrorRequestHandler {
  const watching: ErrorRequestHandler = function (this: unknown, thrown, req, res, next) {
    noteHandled(res, thrown);
    return handle.call(this, thrown, req, res, next);
  };
  return Object.defineProperty(watching, 'name', { value: handle.name });
}

function watchLayers(layers: unknown, seen: Set<unknown>): void {
  if (!Array.isArray(layers) || seen.has(layers)) return;
  seen.add(layers);
  for (const layer of layers as Layer[]) {
    watchLayers(layer.route?.stack ?? layer.handle.stack, seen);
    if (layer.handle.length === 4) layer.handle = watched(layer.handle);
  }
}

/**
 * Returns a function that, when it is first called, begins to note what the error handlers of an app
 * are given: what they answer is then known by its cause. Without the stack of a router that Express
 * 4 and 5 have, nothing is noted, and such answers have no cause.
 */
export function watchHandlers(app: Application): () => void {
  let isWatching = false;
  return () => {
    if (isWatching) return;
    isWatching = true;
    // Express 4 throws where `router` is read, and Express 5 has no `_router`.
    watchLayers(read(read(app, '_router') ?? read(app, 'router'), 'stack'), new Set());
  };
}
