import type { ApiError } from '../error/api-error.ts';
import type { ChallengeOptions } from './challenge.ts';
import type { RequestIdOptions } from './request-id.ts';

/** What happens to an answer with an error status that the service wrote itself. */
export type ResponsesMode = 'rewrite' | 'report' | 'keep';

/** An answer that breaks the contract and was left, as `onDeviation` receives it. */
export interface Deviation {
  readonly statusCode: number;
  readonly method: string;
  /**
   * The whole pattern of the route if the framework knows it, `no route` for a path that no route
   * took, else the path without the query.
   */
  readonly route: string;
  /** What is wrong with the answer, in a sentence. */
  readonly reason: string;
  /** The message that `rewrite` would send; several are joined with `; `. */
  readonly wouldSend: string;
  /** What the client would no longer find: keys of a JSON body, or `text`. */
  readonly loses: readonly string[];
}

/** An error answer that the service wrote itself, as `mapAnswer` receives it. */
export interface ForeignAnswer {
  readonly statusCode: number;
  /**
   * The parsed value if it is JSON, else the text; `undefined` for a body that was not read, because
   * it is too long (64 kB) or slow.
   */
  readonly body: unknown;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The options of every adapter. `Context` holds the framework's own objects. */
export interface ErrorContractOptions<Context = unknown>
  extends ChallengeOptions,
    RequestIdOptions {
  /**
   * Called once per failed request, after its status is known. `error.cause` is what was thrown.
   * If it throws or rejects, the response stays the same.
   */
  readonly onError?: ((error: ApiError, context: Context) => unknown) | undefined;
  /** The service's own mapping, asked first; `undefined` means "not mine". */
  readonly mapError?: ((thrown: unknown) => ApiError | undefined) | undefined;
  /**
   * What happens to an answer with a status of 400 or more that the service wrote itself, such as a
   * rate limiter's HTML: `rewrite` (the default) replaces it with a response of the contract,
   * `report` leaves it and calls `onDeviation`, `keep` leaves it unreported.
   */
  readonly responses?: ResponsesMode | ((context: Context) => ResponsesMode) | undefined;
  /**
   * The service's own mapping of an answer that `rewrite` replaces, asked first; `undefined` means
   * "not mine". Not asked for an answer that keeps the contract, nor for a stream of a media type that
   * `protocols` keeps.
   */
  readonly mapAnswer?:
    | ((answer: ForeignAnswer, context: Context) => ApiError | undefined)
    | undefined;
  /**
   * What `rewrite` does with answers in protocols that prescribe an error of their own: `keep` (the
   * default) leaves them and calls `onDeviation`, `rewrite` replaces them as any other. They are
   * known by their form: OAuth (RFC 6749, section 5.2), GraphQL, tRPC, oRPC, JSON-RPC, a failed
   * health check, and the media types of problem details (RFC 9457), JSON:API and SCIM.
   */
  readonly protocols?: 'keep' | 'rewrite' | undefined;
  /** Called for every answer that breaks the contract and was left as it is. */
  readonly onDeviation?: ((deviation: Deviation, context: Context) => unknown) | undefined;
  /** The status of failed validation. 400 by default. */
  readonly validationStatus?: 400 | 422 | undefined;
  /**
   * The status of a schema library's error that a handler threw without a request validator: 400
   * (the default), with its messages, for services whose handlers parse requests themselves; 500
   * for services that also check other data with schemas.
   */
  readonly bareSchemaErrors?: 400 | 500 | undefined;
}
