import type { Application, RequestHandler } from 'express';

interface Router {
  readonly stack: readonly unknown[];
  readonly use: (path: RegExp, handler: RequestHandler) => unknown;
}

const nothing = /(?!)/;
const pass: RequestHandler = (_req, _res, next) => next();

/** Express 5 makes it at the first call; 4 has another name for it, and throws at this one. */
function routerOf(app: Application): Router | undefined {
  const { _router } = app as unknown as { readonly _router?: Router };
  return _router ?? ('lazyrouter' in app ? undefined : (app.router as unknown as Router));
}

/** A service that goes on changing its routes would leave one behind with each change. */
const mostLayers = 32;

/**
 * Creates what keeps a layer that matches no path behind all others of an app. A router that fails
 * in its very last layer puts its final handler off by `setImmediate`, which takes 2 µs; with one
 * left to try it goes on at once. A router that takes none does without. Never throws.
 */
export function createLastLayer(app: Application): () => void {
  let last: unknown;
  let left = mostLayers;
  return () => {
    if (left === 0) return;
    try {
      const router = routerOf(app);
      if (!router || router.stack[router.stack.length - 1] === last) return;
      left -= 1;
      router.use(nothing, pass);
      last = router.stack[router.stack.length - 1];
    } catch {
      left = 0; // not Express's router, or one that was frozen
    }
  };
}
