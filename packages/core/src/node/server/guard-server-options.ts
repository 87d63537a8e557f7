import type { ApiError } from '../../error/api-error.ts';
import { aFunction, aRecord, type OptionKinds } from '../../guard/options.ts';
import { aRequestId, type RequestIdOptions } from '../../response/request-id.ts';
import type { AnswerPolicy } from '../answers/answer-policy.ts';

/** Options of `guardServer`. */
export interface GuardServerOptions extends RequestIdOptions {
  /**
   * Called with the error of each request that was answered below the framework, and with the id of
   * that request where `requestId` is on.
   */
  readonly onError?: ((error: ApiError, requestId?: string) => void) | undefined;
  /** For adapters: what happens to error answers that the service writes to Node's response. */
  readonly answers?: AnswerPolicy | undefined;
  /** For adapters: what happens to refusals of an upgrade, which are written to the socket. */
  readonly refusals?: AnswerPolicy | undefined;
}

/** What each of them may be. */
export const guardServerKinds: OptionKinds<GuardServerOptions> = {
  onError: aFunction,
  requestId: aRequestId,
  answers: aRecord,
  refusals: aRecord,
};
