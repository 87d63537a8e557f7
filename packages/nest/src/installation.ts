import { assertContractOptions } from '@error-contract/core/node';
import type { HttpAdapterHost, ModuleRef, ModulesContainer } from '@nestjs/core';
import { ContractFilter, type HeldApp } from './contract-filter.ts';
import { type NestContractOptions, optionsBelow } from './nest-context.ts';
import { findGlobals } from './nest-internals.ts';
import { onExpress } from './platforms/express-platform.ts';
import { onFastify } from './platforms/fastify-platform.ts';
import type { Platform } from './platforms/platform.ts';
import { takeFileErrors } from './streamable-files.ts';
import { prepareValidation } from './validation-pipes.ts';

type Hold = (app: never, options: ReturnType<typeof optionsBelow>) => Platform;

const platforms: ReadonlyMap<string, Hold> = new Map<string, Hold>([
  ['express', onExpress],
  ['fastify', onFastify],
]);

/** Two modules with other options would be two contracts for one app. */
const held = new WeakSet<object>();

/** The options, and what Nest injects. */
export type NestParts = [
  options: NestContractOptions,
  host: HttpAdapterHost,
  moduleRef: ModuleRef,
  modules: ModulesContainer,
];

/** What a factory returned: nothing is as good as `forRoot()`. */
function checked(options: NestContractOptions = {}): NestContractOptions {
  assertContractOptions(options);
  return options;
}

/** The contract in one app of Nest. */
export class Installation {
  readonly filter: ContractFilter;
  readonly #parts: NestParts;
  #app: HeldApp | undefined;

  constructor(...[given, ...others]: NestParts) {
    const options = checked(given);
    this.filter = new ContractFilter(options, () => this.#app);
    this.#parts = [options, ...others];
    this.#hold();
  }

  /** Holds the app below Nest, if there is one: a module under test is made before its app. */
  #hold(): void {
    const [options, { httpAdapter: adapter }] = this.#parts;
    const type = adapter?.getType?.();
    if (!type || this.#app) return;
    const hold = platforms.get(type);
    if (!hold) throw new Error(`ErrorContractModule stands on Express or Fastify, not on ${type}.`);
    if (held.has(adapter)) {
      throw new Error('ErrorContractModule is imported twice. Import it once, with all options.');
    }
    held.add(adapter);
    const platform = hold(adapter.getInstance() as never, optionsBelow(options));
    this.#app = { adapter, platform };
    if (type !== 'express') return;
    takeFileErrors(adapter, (error, response) => platform.fail(error, [undefined, response]));
  }

  /** Does the rest, where the app is whole and its routes are not mounted yet. */
  complete(): void {
    const [, { httpAdapter: adapter }, moduleRef, modules] = this.#parts;
    this.#hold();
    this.#app?.platform.guard(adapter.getHttpServer());
    const { filters, pipes } = findGlobals(moduleRef);
    // Nest asks the last one first.
    const at = filters.indexOf(this.filter);
    if (at > 0) filters.unshift(...filters.splice(at, 1));
    prepareValidation(modules, pipes);
  }
}
