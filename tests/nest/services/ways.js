import { decorateClass, decorateMethod } from '@error-contract/harness/decorate';
import {
  Body,
  Catch,
  Controller,
  Get,
  Injectable,
  Next,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  UseFilters,
  UseGuards,
  UseInterceptors,
  UsePipes,
  ValidationPipe,
} from '@nestjs/common';
import { map, throwError, timeout } from 'rxjs';
import { CreateAgent } from './agent.js';
import { OwnError, raise } from './things.js';

const nameIn = (context) => context.switchToHttp().getRequest().params.name;

class RaisingGuard {
  canActivate(context) {
    return raise(nameIn(context));
  }
}

class RefusingGuard {
  canActivate() {
    return false;
  }
}

class RaisingInterceptor {
  intercept(context) {
    return raise(nameIn(context));
  }
}

class StreamingInterceptor {
  intercept(context, next) {
    return next.handle().pipe(map(() => raise(nameIn(context))));
  }
}

class TimeoutInterceptor {
  intercept(_context, next) {
    return next.handle().pipe(timeout(20));
  }
}

class RaisingPipe {
  transform(value) {
    return raise(value);
  }
}

/** A filter of a controller, which answers beside the contract. */
class OwnFilter {
  catch(_error, host) {
    const response = host.switchToHttp().getResponse();
    response.status(409).send({ oops: 'mine', message: 'Handled by the service' });
  }
}

for (const Provider of [RaisingGuard, RefusingGuard, RaisingInterceptor, StreamingInterceptor]) {
  decorateClass(Provider, Injectable());
}
decorateClass(TimeoutInterceptor, Injectable());
decorateClass(RaisingPipe, Injectable());
decorateClass(OwnFilter, Catch(OwnError));

/** Each way in which a request can fail in Nest. */
export class WaysController {
  sync(name) {
    raise(name);
  }
  async async(name) {
    await null;
    raise(name);
  }
  guard() {}
  refused() {}
  interceptor() {}
  streaming() {
    return {};
  }
  async slow() {
    return new Promise(() => {});
  }
  observable(name) {
    return throwError(() => raise(name));
  }
  pipe() {}
  int() {}
  uuid() {}
  handled(name) {
    raise(name);
  }
  status(response) {
    response.status(404).send({ message: 'Not here' });
  }
  text(response) {
    response.status(410).send('Gone');
  }
  sentThenThrown(response) {
    response.status(200).send({ ok: true });
    throw new Error('too late');
  }
  next(next) {
    // Fastify has no next for handlers.
    if (!next) return raise('text body');
    next(new Error('passed on'));
  }
  ok() {
    return { ok: true };
  }
  grouped() {}
  piped() {}
}

const ways = {
  sync: [[Get('sync/:name')], [Param('name')]],
  async: [[Get('async/:name')], [Param('name')]],
  guard: [[Get('guard/:name'), UseGuards(RaisingGuard)]],
  refused: [[Get('refused'), UseGuards(RefusingGuard)]],
  interceptor: [[Get('interceptor/:name'), UseInterceptors(RaisingInterceptor)]],
  streaming: [[Get('streaming/:name'), UseInterceptors(StreamingInterceptor)]],
  slow: [[Get('slow'), UseInterceptors(TimeoutInterceptor)]],
  observable: [[Get('observable/:name')], [Param('name')]],
  pipe: [[Get('pipe/:name')], [Param('name', RaisingPipe)]],
  int: [[Get('int/:id')], [Param('id', ParseIntPipe)]],
  uuid: [[Get('uuid')], [Query('id', ParseUUIDPipe)]],
  handled: [[Get('handled/:name'), UseFilters(OwnFilter)], [Param('name')]],
  status: [[Get('status')], [Res()]],
  text: [[Get('text')], [Res()]],
  sentThenThrown: [[Get('sent-then-thrown')], [Res()]],
  next: [[Get('next')], [Next()]],
  ok: [[Get('ok')]],
  grouped: [
    [
      Post('hidden'),
      UsePipes(new ValidationPipe({ disableErrorMessages: true, expectedType: CreateAgent })),
    ],
    [Body()],
  ],
  piped: [
    [Post('piped')],
    [Body(new ValidationPipe({ errorHttpStatusCode: 422, expectedType: CreateAgent }))],
  ],
};
for (const [name, [decorators, parameters]] of Object.entries(ways)) {
  decorateMethod(WaysController, name, decorators, parameters);
}
decorateClass(WaysController, Controller('ways'));
