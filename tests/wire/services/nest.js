import 'reflect-metadata';
import { decorateClass, decorateMethod } from '@error-contract/harness/decorate';
import { ErrorContractModule } from '@error-contract/nest';
import { Controller, Get, Module, Next, Param, Req, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { answers, streamOf } from './answers.js';
import { raise, reject, valueFor } from './throwables.js';

class ThrowingController {
  throw(name, request) {
    raise(name, { request });
  }
  reject(name, request) {
    return reject(name, { request });
  }
  pass(name, request, response, next) {
    const value = valueFor(name, { request });
    if (next) next(value);
    else response.send(value);
  }
}

class AnswersController {
  answer(name, response) {
    const { status, type, body, headers } = answers.get(name);
    response.status(status);
    for (const [key, value] of Object.entries(headers)) response.header(key, value);
    if (type) response.type(type);
    response.send(body);
  }
  stream(name, response) {
    const { status, type, body, headers } = answers.get(name);
    if (response.raw) {
      response.status(status).headers(headers);
      if (type) response.type(type);
      response.send(streamOf(body));
      return;
    }
    response.writeHead(status, { ...headers, 'Content-Type': type ?? 'text/plain' });
    streamOf(body).pipe(response);
  }
}

const name = Param('name');
const thrown = { throw: [name, Req()], reject: [name, Req()], pass: [name, Req(), Res(), Next()] };
for (const [way, parameters] of Object.entries(thrown)) {
  decorateMethod(ThrowingController, way, [Get(`${way}/:name`)], parameters);
}
decorateMethod(
  AnswersController,
  'answer',
  [Get(['answer/:name', 'sub/answer/:name', 'router/answer/:name'])],
  [name, Res()],
);
decorateMethod(AnswersController, 'stream', [Get('answer-stream/:name')], [name, Res()]);
decorateClass(ThrowingController, Controller());
decorateClass(AnswersController, Controller());

function moduleOf(options) {
  class AppModule {}
  const imports = [ErrorContractModule.forRoot(options)];
  decorateClass(
    AppModule,
    Module({ imports, controllers: [ThrowingController, AnswersController] }),
  );
  return AppModule;
}

export async function load(moduleName) {
  const Adapter = moduleName === 'express' ? ExpressAdapter : FastifyAdapter;
  return (options) => ({
    listen(port, host, done) {
      const server = {};
      const listen = async () => {
        const app = await NestFactory.create(moduleOf(options), new Adapter(), { logger: false });
        await app.listen(port, host);
        server.address = () => app.getHttpServer().address();
      };
      listen().then(done, done);
      return server;
    },
  });
}
