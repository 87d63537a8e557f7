import { read } from '@error-contract/core/node';
import { BadRequestException, ValidationPipe } from '@nestjs/common';
import type { ModulesContainer } from '@nestjs/core';

type Factory = (errors: unknown[]) => unknown;

/** What the recursion of class-transformer and class-validator ends with. */
const isTooDeep = (thrown: unknown) =>
  read(thrown, 'name') === 'RangeError' && /call stack/.test(String(read(thrown, 'message')));

/** Lets a value that is too deep for the validator be the fault of its sender. */
function refuseDepth(pipe: ValidationPipe): void {
  const { transform } = pipe;
  pipe.transform = async function (this: ValidationPipe, value, metadata) {
    try {
      return await transform.call(this, value, metadata);
    } catch (thrown) {
      if (!isTooDeep(thrown)) throw thrown;
      throw new BadRequestException(`${metadata.type} is nested too deeply`, { cause: thrown });
    }
  };
}

/** Nest's own factory is told by its source: the options of a pipe are not kept. */
function isNests(factory: unknown, pipe: ValidationPipe): factory is Factory {
  const { createExceptionFactory } = ValidationPipe.prototype;
  return String(factory) === String(createExceptionFactory.call(pipe));
}

/** Keeps what class-validator found as the `cause` of the exception, as Nest's texts lose it. */
function keepErrors(pipe: ValidationPipe): void {
  const factory: unknown = read(pipe, 'exceptionFactory');
  if (!isNests(factory, pipe)) return;
  const keeping: Factory = (errors) => {
    const exception = factory(errors);
    return Object.defineProperty(exception, 'cause', { value: errors, configurable: true });
  };
  Object.assign(pipe, { exceptionFactory: keeping });
}

/** A pipe may stand in several places. */
const prepared = new WeakSet<object>();

function prepare(pipe: unknown): void {
  if (!(pipe instanceof ValidationPipe) || prepared.has(pipe)) return;
  prepared.add(pipe);
  keepErrors(pipe);
  refuseDepth(pipe);
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

/** Lets each `ValidationPipe` tell what it found: Nest's texts put paths before words of an author. */
export function prepareValidation(modules: ModulesContainer, globals: readonly unknown[]): void {
  globals.forEach(prepare);
  for (const { controllers, injectables } of modules.values()) {
    for (const { instance } of injectables.values()) prepare(instance);
    for (const { metatype } of controllers.values()) {
      if (typeof metatype === 'function') for (const pipe of pipesOf(metatype)) prepare(pipe);
    }
  }
}
