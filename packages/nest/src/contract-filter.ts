import { handledBy, noteHandled, routeNotFound } from '@error-contract/core/node';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { type AbstractHttpAdapter, BaseExceptionFilter } from '@nestjs/core';
import { isUnrouted, keepCause, type NestAnswer, ownAnswerOf } from './exceptions.ts';
import type { NestContractOptions } from './nest-context.ts';
import type { HttpArguments, Platform } from './platforms/platform.ts';

/** The app that a filter answers for. */
export interface HeldApp {
  readonly adapter: AbstractHttpAdapter;
  readonly platform: Platform;
}

/**
 * Answers as Nest does.
 * @throws {Error} for a body that has no JSON; Nest 10 would end the process with it
 */
function answerAsNest(adapter: AbstractHttpAdapter, own: NestAnswer, host: ArgumentsHost): void {
  new BaseExceptionFilter(adapter).catch(new HttpException(own.body, own.status), host);
}

/** Answers what the filters of the service leave. */
export class ContractFilter implements ExceptionFilter {
  readonly #mapError: NestContractOptions['mapError'];
  readonly #app: () => HeldApp | undefined;

  constructor({ mapError }: NestContractOptions, app: () => HeldApp | undefined) {
    this.#mapError = mapError;
    this.#app = app;
  }

  catch(exception: unknown, host: ArgumentsHost): void {
    const app = this.#app();
    // What a filter returns nothing for goes Nest's own way: RPC, GraphQL, WebSocket.
    if (app && host.getType() === 'http') this.#answer(exception, host, app);
  }

  #answer(exception: unknown, host: ArgumentsHost, { adapter, platform }: HeldApp): void {
    const args = host.getArgs<[...HttpArguments]>();
    const [request, response] = args;
    const [method, url] = [adapter.getRequestMethod(request), adapter.getRequestUrl(request)];
    if (isUnrouted(exception, method ?? '', url ?? '')) {
      platform.fail(routeNotFound(), args);
      return;
    }
    const raw = platform.rawOf(response);
    keepCause(exception, handledBy(raw));
    const own = ownAnswerOf(exception);
    if (!own || this.#isMapped(exception)) {
      platform.fail(exception, args);
      return;
    }
    // An answer of the service: it may be in a protocol that is kept, or have fields with messages.
    noteHandled(raw, exception);
    try {
      answerAsNest(adapter, own, host);
    } catch {
      platform.fail(exception, args);
    }
  }

  #isMapped(exception: unknown): boolean {
    try {
      return this.#mapError?.(exception) !== undefined;
    } catch {
      return true; // it is asked again, and its fault is told
    }
  }
}

Catch()(ContractFilter);
