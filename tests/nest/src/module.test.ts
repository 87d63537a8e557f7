import { ApiError, NotFoundError } from '@error-contract/core';
import { decorateClass } from '@error-contract/harness/decorate';
import { bodyOf, expectContract, said } from '@error-contract/harness/expect-contract';
import { exchange } from '@error-contract/harness/request';
import { ErrorContractModule, type NestContext } from '@error-contract/nest';
import { BadRequestException, Catch, type INestApplication, VersioningType } from '@nestjs/common';
import {
  APP_FILTER,
  BaseExceptionFilter,
  ModuleRef,
  ModulesContainer,
  NestFactory,
} from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { ask, create, moduleOf, platforms, throwing } from './apps.ts';

const apps: INestApplication[] = [];

afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
});

const missing = throwing(() => new NotFoundError('No such agent'));
const noAgent = said(404, 'No such agent');

describe.each(platforms)('on %s', (_platform, adapter) => {
  const started = async (...args: Parameters<typeof create>) => {
    const app = await create(...args);
    apps.push(app);
    return app;
  };

  test('forRootAsync takes its options from a factory', async () => {
    const told: [ApiError, NestContext][] = [];
    const useFactory = async () => ({
      onError: (...args: [ApiError, NestContext]) => told.push(args),
    });
    const imports = [ErrorContractModule.forRootAsync({ useFactory })];
    const app = await started({ imports, controllers: [missing] }, adapter());
    expectContract((await ask(app, { path: '/one?a=1' })).response, noAgent);
    expect(told.map(([{ statusCode }, { request }]) => [statusCode, request?.originalUrl])).toEqual(
      [[404, '/one?a=1']],
    );
    expect(told[0]?.[1].response?.statusCode).toBe(404);
    expect(JSON.stringify({ ...told[0]?.[1] })).toBe('{}');
  });

  test('the module may stand deep in the app', async () => {
    const deep = moduleOf({ imports: [ErrorContractModule.forRoot()] });
    const imports = [moduleOf({ imports: [deep] }), moduleOf({ controllers: [missing] })];
    const app = await started({ imports }, adapter());
    expectContract((await ask(app, { path: '/one' })).response, noAgent);
    expectContract((await ask(app, { path: '/two' })).response, said(404, 'Route not found'));
  });

  test('a module that is imported twice with other options is refused', async () => {
    const imports = [
      ErrorContractModule.forRoot(),
      ErrorContractModule.forRoot({ validationStatus: 422 }),
    ];
    await expect(create({ imports }, adapter())).rejects.toThrow(
      'ErrorContractModule is imported twice. Import it once, with all options.',
    );
  });

  test('options are checked where they are given', () => {
    expect(() => ErrorContractModule.forRoot({ validationStatus: 409 as never })).toThrow(
      'The option validationStatus of errorContract is 400 or 422.',
    );
    expect(() => ErrorContractModule.forRoot({ onErrors: () => {} } as never)).toThrow(
      'did you mean onError?',
    );
  });

  test('an app of a test that never listens, and was made after its module', async () => {
    const metadata = { imports: [ErrorContractModule.forRoot()], controllers: [missing] };
    const module = await Test.createTestingModule(metadata).compile();
    const app = module.createNestApplication(adapter() as never);
    apps.push(app);
    await app.init();
    await (app as NestFastifyApplication).getHttpAdapter().getInstance().ready?.();
    expectContract((await ask(app, { path: '/one' })).response, noAgent);
    expectContract((await ask(app, { path: '/two' })).response, said(404, 'Route not found'));
  });

  test('a global filter of the service is asked first, and its answer is held', async () => {
    const app = await started(
      { imports: [ErrorContractModule.forRoot()], controllers: [missing] },
      adapter(),
    );
    // As Sentry's does, which hands on to Nest.
    class Everything extends BaseExceptionFilter {}
    decorateClass(Everything, Catch());
    app.useGlobalFilters(new Everything(app.getHttpAdapter()));
    const { response } = await ask(app, { path: '/two' });
    expectContract(response, said(404, 'Cannot GET /two'));
  });

  test('a filter of the root module is asked first, unless Nest hides its filters', async () => {
    const NotFoundFilter = class {
      catch(_error: unknown, host: { getArgs(): [unknown, { status(code: number): unknown }] }) {
        const response = host.getArgs()[1].status(410) as { send(body: unknown): void };
        response.send({ message: 'Of the filter' });
      }
    };
    decorateClass(NotFoundFilter, Catch(NotFoundError));
    const metadata = {
      imports: [ErrorContractModule.forRoot()],
      controllers: [missing],
      providers: [{ provide: APP_FILTER, useClass: NotFoundFilter }],
    };
    const app = await started(metadata, adapter());
    expectContract((await ask(app, { path: '/one' })).response, said(410, 'Of the filter'));

    const hiding = await started(metadata, adapter());
    for (const { metatype, providers } of hiding.get(ModulesContainer).values()) {
      const ref = providers.get(ModuleRef)?.instance;
      if (metatype === ErrorContractModule && ref) Reflect.deleteProperty(ref, 'container');
    }
    expectContract((await ask(hiding, { path: '/one' })).response, noAgent);
  });

  test('a prefix and versions', async () => {
    const app = await started(
      { imports: [ErrorContractModule.forRoot()], controllers: [missing] },
      adapter(),
    );
    app.setGlobalPrefix('api');
    app.enableVersioning({ type: VersioningType.URI, defaultVersion: '1' });
    expectContract((await ask(app, { path: '/api/v1/one' })).response, noAgent);
    for (const path of ['/api/v2/one', '/api/two', '/three']) {
      expectContract((await ask(app, { path })).response, said(404, 'Route not found'));
    }
  });

  test('mapError is asked first, also for an exception with a body of its own', async () => {
    const mapError = (thrown: unknown) =>
      thrown instanceof BadRequestException ? new ApiError(418, 'Mapped') : undefined;
    const app = await started(
      {
        imports: [ErrorContractModule.forRoot({ mapError })],
        controllers: [throwing(() => new BadRequestException({ own: 'form' }))],
      },
      adapter(),
    );
    expectContract((await ask(app, { path: '/one' })).response, said(418, 'Mapped'));
  });

  test('report leaves an exception with a body of its own, and tells of it', async () => {
    const routes: string[] = [];
    const app = await started(
      {
        imports: [
          ErrorContractModule.forRoot({
            responses: ({ request }) => (request?.originalUrl === '/one' ? 'report' : 'rewrite'),
            onDeviation: ({ route }) => routes.push(route),
          }),
        ],
        controllers: [throwing(() => new BadRequestException({ own: 'form' }))],
      },
      adapter(),
    );
    expect((await ask(app, { path: '/one' })).body).toBe('{"own":"form"}');
    expect(routes).toEqual(['/one']);
  });

  test('the server is guarded before its first request', async () => {
    const app = await started({ imports: [ErrorContractModule.forRoot()] }, adapter());
    await app.listen(0, '127.0.0.1');
    const { responses } = await exchange(app.getHttpServer().address().port, 'garbage\r\n\r\n');
    expect(responses.map(({ body }) => body.toString())).toEqual([
      bodyOf(400, 'The request is not valid HTTP'),
    ]);
  });

  test('a process without HTTP', async () => {
    const imports = [ErrorContractModule.forRoot()];
    const context = await NestFactory.createApplicationContext(moduleOf({ imports }), {
      logger: false,
    });
    await context.close();
  });
});

test('another platform is refused', async () => {
  const other = Object.assign(new ExpressAdapter(), { getType: () => 'hyper' });
  await expect(create({ imports: [ErrorContractModule.forRoot()] }, other)).rejects.toThrow(
    'ErrorContractModule stands on Express or Fastify, not on hyper.',
  );
});
