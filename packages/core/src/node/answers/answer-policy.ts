import type { ServerResponse } from 'node:http';
import type { ResponsesMode } from '../../response/error-contract-options.ts';
import type { ErrorResponse } from '../../response/error-response.ts';
import type { Refusal } from '../server/refusal.ts';
import type { CapturedBody } from './captured-body.ts';

/** Decides what happens to an error answer that a service writes. */
export interface AnswerPolicy {
  /** `undefined` for an answer that this policy does not judge. */
  readonly modeOf: (res: ServerResponse) => ResponsesMode | undefined;
  /**
   * Decides what is sent instead of the answer: the same bytes if it keeps the contract. `undefined`
   * where it is sent as it is.
   */
  readonly rewrite: (res: ServerResponse, body: CapturedBody) => ErrorResponse | undefined;
  /** Decides what is sent to refuse an upgrade with an error. */
  readonly fail?: (res: ServerResponse, refusal: Refusal) => ErrorResponse;
  /** Looks at an answer that is sent as it is. */
  readonly inspect: (res: ServerResponse, body: CapturedBody) => void;
}
