import { read } from '@error-contract/core/node';
import type { ModuleRef } from '@nestjs/core';

/**
 * What Nest does not give in public:
 *
 * | name | gives | without it |
 * | --- | --- | --- |
 * | `moduleRef.container.applicationConfig` | the global filters: ours is asked last, and the global pipes | `APP_FILTER` of the root module are asked after ours, and errors of global pipes have Nest's texts |
 * | `pipe.exceptionFactory` | what a `ValidationPipe` makes of the errors of class-validator | Nest's texts |
 * | the metadata `__pipes__`, `__routeArguments__` | the pipes of controllers, of their methods and parameters | Nest's texts for these |
 */
export interface Internals {
  readonly filters: unknown[];
  readonly pipes: readonly unknown[];
}

function listOf(config: unknown, name: string): unknown[] {
  const get = read(config, name);
  const list: unknown = typeof get === 'function' ? get.call(config) : undefined;
  return Array.isArray(list) ? list : [];
}

/** Finds the global filters and pipes of an app. The lists are Nest's own. */
export function findGlobals(moduleRef: ModuleRef): Internals {
  const config = read(read(moduleRef, 'container'), 'applicationConfig');
  return { filters: listOf(config, 'getGlobalFilters'), pipes: listOf(config, 'getGlobalPipes') };
}
