import 'reflect-metadata';
import { decorateClass } from '@error-contract/harness/decorate';
import { ErrorContractModule } from '@error-contract/nest';
import { Catch, Injectable, Module, ValidationPipe } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { AgentsController } from './agents.js';
import { StreamsController } from './streams.js';
import { RootError, raise } from './things.js';
import { WaysController } from './ways.js';

/** A global filter of the root module. Nest would ask ours before it. */
class RootFilter {
  catch(_error, host) {
    const response = host.switchToHttp().getResponse();
    response.status(402).send({ message: 'Of the root filter' });
  }
}
decorateClass(RootFilter, Catch(RootError));

class RaisingMiddleware {
  use(req, res, next) {
    const { searchParams } = new URL(req.originalUrl, 'http://localhost');
    const own = searchParams.get('own');
    if (searchParams.has('middleware')) raise(searchParams.get('middleware'));
    if (searchParams.has('pass')) return next(new Error('passed on'));
    if (own === null) return next();
    res.statusCode = 429;
    res.setHeader('Content-Type', 'application/json');
    res.end(JSON.stringify({ message: 'Too fast', own }));
  }
}
decorateClass(RaisingMiddleware, Injectable());

class AppModule {
  configure(consumer) {
    consumer.apply(RaisingMiddleware).forRoutes(WaysController);
  }
}

/** The options of the contract, and what they record. */
export function moduleOf(options) {
  decorateClass(
    AppModule,
    Module({
      imports: [ErrorContractModule.forRoot(options)],
      controllers: [AgentsController, WaysController, StreamsController],
      providers: [{ provide: APP_FILTER, useClass: RootFilter }],
    }),
  );
  return AppModule;
}

/** Creates the app, with a usual pipe. */
export async function createApp(adapter, options, logger) {
  const app = await NestFactory.create(moduleOf(options), adapter, { logger });
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true }));
  app.enableCors({ origin: 'https://app.example' });
  return app;
}
