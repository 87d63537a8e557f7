import { ApiError, type ApiErrorOptions, type Messages } from './api-error.ts';
import { classNames } from './class-names.ts';
import { registerClass, registeredClass } from './lineage.ts';

/** Finds the class of a name, or makes one that `instanceof` accepts in its place. */
function classOf(names: readonly string[]): object {
  const found = registeredClass(names[0] ?? 'ApiError');
  if (found) return found;
  class StandIn extends ApiError {}
  registerClass(StandIn, ...names);
  return StandIn;
}

/**
 * Creates the error of a status that was thrown elsewhere; with `isValidation` a ValidationError. It
 * imports no class and uses those that are loaded, so that a browser loads only what its page names.
 */
export function rebuildError(
  statusCode: number,
  messages: Messages,
  options: ApiErrorOptions,
  isValidation: boolean,
): ApiError {
  const name = classNames.get(statusCode);
  const Class = classOf(isValidation ? ['ValidationError', 'BadRequestError'] : name ? [name] : []);
  return Reflect.construct(ApiError, [statusCode, messages, options], Class as typeof ApiError);
}
