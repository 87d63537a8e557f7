import { unknownRoute } from '../status/sentences.ts';
import { NotFoundError } from './not-found-error.ts';

const created: WeakSet<object> = /* @__PURE__ */ new WeakSet();

/** Creates the error of a request that matches no route. */
export function routeNotFound(): NotFoundError {
  const error = new NotFoundError(unknownRoute);
  created.add(error);
  return error;
}

/** Whether a value is such an error, and not one that the service threw. */
export function isRouteNotFound(value: unknown): boolean {
  return created.has(value as object);
}
