import { assertContractOptions } from '@error-contract/core/node';
import {
  ConfigurableModuleBuilder,
  type ConfigurableModuleCls,
  type DynamicModule,
  Inject,
  Module,
  type NestModule,
} from '@nestjs/common';
import { APP_FILTER, HttpAdapterHost, ModuleRef, ModulesContainer } from '@nestjs/core';
import { Installation, type NestParts } from './installation.ts';
import type { NestContractOptions } from './nest-context.ts';

const built = new ConfigurableModuleBuilder<NestContractOptions>({ moduleName: 'ErrorContract' })
  .setClassMethodName('forRoot')
  .setFactoryMethodName('createErrorContractOptions')
  .build();

const Configurable: ConfigurableModuleCls<
  NestContractOptions,
  'forRoot',
  'createErrorContractOptions'
> = built.ConfigurableModuleClass;

/**
 * Makes every failed request of a Nest app answer with `{ statusCode, message, error }`, on Express
 * and on Fastify. Import it once, in any module. `forRootAsync` takes its options from a factory, as
 * other modules of Nest do.
 */
export class ErrorContractModule extends Configurable implements NestModule {
  readonly #installation: { complete(): void };

  constructor(installation: { complete(): void }) {
    super();
    this.#installation = installation;
  }

  /**
   * Gives the module its options, which may be left out.
   * @throws {TypeError} that names a wrong option, and its possible values
   */
  static override forRoot(options: NestContractOptions = {}): DynamicModule {
    assertContractOptions(options);
    return super.forRoot(options);
  }

  /** Called by Nest before it mounts middlewares and routes. */
  configure(): void {
    this.#installation.complete();
  }
}

// What the decorators of TypeScript would do.
Inject(Installation)(ErrorContractModule, undefined, 0);
Module({
  providers: [
    {
      provide: Installation,
      useFactory: (...parts: NestParts) => new Installation(...parts),
      inject: [built.MODULE_OPTIONS_TOKEN, HttpAdapterHost, ModuleRef, ModulesContainer],
    },
    {
      provide: APP_FILTER,
      useFactory: ({ filter }: Installation) => filter,
      inject: [Installation],
    },
  ],
})(ErrorContractModule);
