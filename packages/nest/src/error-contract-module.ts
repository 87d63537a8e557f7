import { assertContractOptions } from '@error-contract/core/node';
import {
  ConfigurableModuleBuilder,
  type DynamicModule,
  Inject,
  Module,
  type NestModule,
} from '@nestjs/common';
import { APP_FILTER, HttpAdapterHost, ModuleRef, ModulesContainer } from '@nestjs/core';
import { Installation } from './installation.ts';
import type { NestContractOptions } from './nest-context.ts';

const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } =
  new ConfigurableModuleBuilder<NestContractOptions>({ moduleName: 'ErrorContract' })
    .setClassMethodName('forRoot')
    .setFactoryMethodName('createErrorContractOptions')
    .build();

/**
 * Makes every failed request of a Nest app answer with `{ statusCode, message, error }`, on Express
 * and on Fastify. Import it once, in any module. `forRootAsync` takes its options from a factory, as
 * other modules of Nest do.
 */
export class ErrorContractModule extends ConfigurableModuleClass implements NestModule {
  readonly #complete: () => void;

  constructor(installation: Installation, moduleRef: ModuleRef, modules: ModulesContainer) {
    super();
    this.#complete = () => installation.complete(moduleRef, modules);
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
    this.#complete();
  }
}

// What the decorators of TypeScript would do.
[Installation, ModuleRef, ModulesContainer].forEach((token, index) => {
  Inject(token)(ErrorContractModule, undefined, index);
});
Module({
  providers: [
    {
      provide: Installation,
      useFactory: (host: HttpAdapterHost, options: NestContractOptions) =>
        new Installation(host, options),
      inject: [HttpAdapterHost, MODULE_OPTIONS_TOKEN],
    },
    {
      provide: APP_FILTER,
      useFactory: ({ filter }: Installation) => filter,
      inject: [Installation],
    },
  ],
})(ErrorContractModule);
