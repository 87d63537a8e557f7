import { AsyncLocalStorage } from 'node:async_hooks';
import { methodBelow, noteHandled } from '@error-contract/core/node';
import type Koa from 'koa';
import type { Context, Middleware } from 'koa';

type Run = <Result>(call: () => Result) => Result;

/** Where a request failed: the innermost layer that threw a value, or that left an error answer. */
interface Failure {
  readonly thrown: unknown;
  readonly run: Run;
}

const failure: unique symbol = Symbol('error-contract.failure');
const answered: unique symbol = Symbol('error-contract.answered');

type FailingContext = Context & { [failure]?: Failure };

function keep(ctx: FailingContext, thrown: unknown): void {
  if (ctx[failure]?.thrown === thrown) return;
  ctx[failure] = { thrown, run: AsyncLocalStorage.snapshot() };
}

/** Runs hooks in the async context in which a request failed, if it is known. */
export function runWhereFailed<Result>(ctx: FailingContext, call: () => Result): Result {
  const run = ctx[failure]?.run;
  return run ? run(call) : call();
}

function keeping(layer: Middleware): Middleware {
  const keepingLayer: Middleware = (ctx, next) => {
    const failed = (thrown: unknown): never => {
      keep(ctx, thrown);
      noteHandled(ctx.res, thrown); // by a layer above, if that answers
      throw thrown;
    };
    const passed = <Value>(value: Value): Value => {
      if (ctx.res.statusCode >= 400) keep(ctx, answered);
      return value;
    };
    try {
      const result: unknown = layer(ctx, next);
      return result instanceof Promise ? result.then(passed, failed) : passed(result);
    } catch (thrown) {
      return failed(thrown);
    }
  };
  // Tools find a router by a property of its layer.
  return Object.defineProperty(Object.assign(keepingLayer, layer), 'name', { value: layer.name });
}

/**
 * Makes each layer keep the async context in which it fails: a layer may open an AsyncLocalStorage
 * for those below it, and the contract stands above all.
 */
export function keepAsyncContexts(app: Koa): void {
  const useBelow = methodBelow(app, 'use') as () => (layer: Middleware) => Koa;
  app.middleware.splice(0, Infinity, ...app.middleware.map(keeping));
  app.use = function use(this: Koa, layer: Middleware) {
    useBelow().call(this, layer);
    const last = this.middleware.pop();
    if (last) this.middleware.push(keeping(last));
    return this;
  } as typeof app.use;
}
