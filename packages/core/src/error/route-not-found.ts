import { unknownRoute } from '../status/sentences.ts';
import { NotFoundError } from './not-found-error.ts';

/** Creates the error of a request that matches no route. */
export function routeNotFound(): NotFoundError {
  return new NotFoundError(unknownRoute);
}
