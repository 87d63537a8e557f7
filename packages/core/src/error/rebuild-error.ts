import { ApiError, type ApiErrorOptions, type Messages } from './api-error.ts';
import { classNames } from './class-names.ts';
import { registerClass, registeredClass } from './lineage.ts';

/** The class of a name, or one that `instanceof` takes for it: that of another bundle, say. */
function classOf(lineage: readonly string[]): object {
  const found = registeredClass(lineage[0]);
  if (found) return found;
  class StandIn extends ApiError {}
  registerClass(StandIn, ...lineage);
  return StandIn;
}

/**
 * Creates the error of a status that was thrown elsewhere, or, with `isValidation`, of fields that
 * are invalid. It takes the class from those that are there and imports none, so that a browser
 * loads only what its page names.
 */
export function rebuildError(
  statusCode: number,
  messages: Messages,
  options: ApiErrorOptions,
  isValidation: boolean,
): ApiError {
  const name = classNames.get(statusCode);
  const own = isValidation ? ['ValidationError', 'BadRequestError'] : name ? [name] : [];
  const Class = classOf([...own, 'ApiError']);
  return Reflect.construct(ApiError, [statusCode, messages, options], Class as typeof ApiError);
}
