import { read } from '@error-contract/core/node';
import { ValidationPipe } from '@nestjs/common';
import type { ModulesContainer } from '@nestjs/core';

type Factory = (errors: unknown[]) => unknown;

/** Nest's own factory is told by its source: the options of a pipe are not kept. */
function isNests(factory: unknown, pipe: ValidationPipe): factory is Factory {
  const { createExceptionFactory } = ValidationPipe.prototype;
  return String(factory) === String(createExceptionFactory.call(pipe));
}

/**
 * Keeps what class-validator found as the `cause` of the exception: Nest's own texts put the path of
 * a nested field before whatever its author wrote.
 */
function keepErrors(pipe: unknown): void {
  if (!(pipe instanceof ValidationPipe)) return;
  const factory: unknown = read(pipe, 'exceptionFactory');
  if (!isNests(factory, pipe)) return;
  const keeping: Factory = (errors) => {
    const exception = factory(errors);
    return Object.defineProperty(exception, 'cause', { value: errors, configurable: true });
  };
  Object.assign(pipe, { exceptionFactory: keeping });
}

function listed(key: string, ...target: [object] | [object, string]): unknown[] {
  const list: unknown = Reflect.getMetadata(key, ...(target as [object]));
  return Array.isArray(list) ? list : Object.values(list ?? {});
}

/** The pipes of a controller, of its methods and of their parameters. */
function* pipesOf(controller: { readonly prototype: object }): Iterable<unknown> {
  yield* listed('__pipes__', controller);
  for (const name of Object.getOwnPropertyNames(controller.prototype)) {
    const method: unknown = read(controller.prototype, name);
    if (typeof method !== 'function') continue;
    yield* listed('__pipes__', method);
    for (const parameter of listed('__routeArguments__', controller, name)) {
      yield* Object.values(read(parameter, 'pipes') ?? []);
    }
  }
}

/** Lets every `ValidationPipe` keep what it found, if its exceptions are Nest's own. */
export function keepValidationErrors(modules: ModulesContainer, globals: readonly unknown[]): void {
  globals.forEach(keepErrors);
  for (const { controllers, injectables } of modules.values()) {
    for (const { instance } of injectables.values()) keepErrors(instance);
    for (const { metatype } of controllers.values()) {
      if (typeof metatype === 'function') for (const pipe of pipesOf(metatype)) keepErrors(pipe);
    }
  }
}
