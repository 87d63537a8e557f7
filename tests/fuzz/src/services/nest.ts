import 'reflect-metadata';
import { decorateClass, decorateMethod } from '@error-contract/harness/decorate';
import { ErrorContractModule, type NestContext } from '@error-contract/nest';
import {
  All,
  Controller,
  Get,
  Header,
  HttpCode,
  Module,
  Param,
  Post,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { from, map } from 'rxjs';
import { buildValue } from '../values/build.ts';
import { throwingOf, within } from './cases.ts';
import { answering } from './express.ts';
import { earlyWays, lateWays, raise, type Ways } from './failing.ts';
import { optionsOf, portOf, type Variant } from './listen.ts';
import { failingStream } from './streams.ts';

const early: Ways<Response> = {
  ...earlyWays,
  observable: (value) => from([1]).pipe(map(() => raise(value))),
  toJSON: (value) => ({ toJSON: () => raise(value) }),
  stream: (value) => new StreamableFile(failingStream(value, [])),
};

const late: Ways<Response> = {
  ...lateWays<Response>((res) => res),
  doneThenThrow(value, res) {
    res.send('done');
    throw value;
  },
  streamLate: (value) => new StreamableFile(failingStream(value, ['partial'])),
};

class FuzzController {
  throwing(req: Request, res: Response): unknown {
    const { way, value, status, prepared } = throwingOf(req);
    const thrown = buildValue(value);
    const run = early[way];
    if (!run) return late[way]?.(thrown, res);
    res.status(status);
    for (const [name, header] of prepared) res.set(name, header as string);
    return run(thrown, res);
  }

  answering(req: Request, res: Response): void {
    answering(req, res);
  }

  ok(id: string): string {
    return `ok ${id}`;
  }

  echo(id: string): string {
    return `ok ${id}`;
  }
}
const text = Header('Content-Type', 'text/plain');
const passthrough = Res({ passthrough: true });
decorateMethod(FuzzController, 'throwing', [All('throw/:way')], [Req(), passthrough]);
decorateMethod(FuzzController, 'answering', [All('answer')], [Req(), Res()]);
decorateMethod(FuzzController, 'ok', [Get('ok/:id'), text], [Param('id')]);
decorateMethod(FuzzController, 'echo', [Post('echo/:id'), HttpCode(200), text], [Param('id')]);
decorateClass(FuzzController, Controller());

/** Starts a variant of the service. */
export async function listen(variant: Variant): Promise<number> {
  const options = optionsOf(variant, ({ request }: NestContext) => request);
  class AppModule {}
  const imports = variant === 'plain' ? [] : [ErrorContractModule.forRoot(options)];
  decorateClass(AppModule, Module({ imports, controllers: [FuzzController] }));
  const app = await NestFactory.create<NestExpressApplication>(AppModule, { logger: false });
  app.useBodyParser('json', { limit: 1_024, strict: false });
  app.use((req: Request, _res: Response, next: NextFunction) =>
    req.headers['x-case'] === undefined ? next() : within(req, next),
  );
  await app.listen(0, '127.0.0.1');
  return portOf(app.getHttpServer());
}
