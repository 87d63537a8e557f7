import type { IncomingHttpHeaders } from 'node:http';
import type { ErrorContractOptions, ForeignAnswer } from '@error-contract/core';
import { HookContext, read } from '@error-contract/core/node';

/** What the requests of Express and Fastify have in common. */
export interface NestRequest {
  readonly method: string;
  /** The target as it was sent, with its query. */
  readonly originalUrl: string;
  readonly headers: IncomingHttpHeaders;
  readonly params: unknown;
  readonly query: unknown;
  readonly body?: unknown;
}

/** What the responses of Express and Fastify have in common. */
export interface NestResponse {
  readonly statusCode: number;
  getHeader(name: string): unknown;
}

/**
 * What hooks are given: the objects of Express or Fastify, or nothing where a request failed below
 * them. Take its members by name: printed, serialised or spread it is empty, as a request holds keys.
 */
export interface NestContext {
  readonly request?: NestRequest;
  readonly response?: NestResponse;
  /** The answer of the service that was replaced, if any. */
  readonly answer?: ForeignAnswer | undefined;
  /**
   * The whole pattern of the route, `no route` for a path that no route took, else the path without the
   * query.
   */
  readonly route?: string | undefined;
  /** The id of the request, where `requestId` is on. */
  readonly requestId?: string | undefined;
}

/** The options of the contract, with what is Nest's. */
export type NestContractOptions = ErrorContractOptions<NestContext>;

/** The context of an adapter, by the names that Nest has. */
class PlatformContext extends HookContext implements NestContext {
  readonly #below: object;

  constructor(below: object) {
    super();
    this.#below = below;
  }

  get request(): NestRequest {
    return (read(this.#below, 'req') ?? read(this.#below, 'request')) as NestRequest;
  }

  get response(): NestResponse {
    return (read(this.#below, 'res') ?? read(this.#below, 'reply')) as NestResponse;
  }

  override get answer(): ForeignAnswer | undefined {
    return read(this.#below, 'answer') as ForeignAnswer | undefined;
  }

  get route(): string | undefined {
    return read(this.#below, 'route') as string | undefined;
  }

  override get requestId(): string | undefined {
    return read(this.#below, 'requestId') as string | undefined;
  }
}

/** Returns options for an adapter: what the hooks are given has Nest's names. */
export function optionsBelow({
  onError,
  mapAnswer,
  onDeviation,
  responses,
  ...others
}: NestContractOptions): ErrorContractOptions<object> {
  return {
    ...others,
    onError: onError && ((error, below) => onError(error, new PlatformContext(below))),
    mapAnswer: mapAnswer && ((answer, below) => mapAnswer(answer, new PlatformContext(below))),
    onDeviation:
      onDeviation && ((deviation, below) => onDeviation(deviation, new PlatformContext(below))),
    responses:
      typeof responses === 'function'
        ? (below) => responses(new PlatformContext(below))
        : responses,
  };
}
