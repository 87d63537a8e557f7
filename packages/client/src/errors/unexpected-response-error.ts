import type { ResponseFacts } from '../response/response-facts.ts';
import { ClientError } from './client-error.ts';
import { hide } from './hide.ts';

/**
 * The request did not fail, but it has no result: the body is not JSON, the schema refuses it, or
 * the response is a redirect that was not followed. Not an error of the contract.
 */
export class UnexpectedResponseError extends ClientError {
  /** The response without its body. Not enumerable. */
  declare readonly response: ResponseFacts;

  constructor(response: ResponseFacts, deviation: string) {
    super(`${response.method} ${response.url} answered ${response.status}: ${deviation}`);
    hide(this, 'response', response);
  }

  override get name(): string {
    return 'UnexpectedResponseError';
  }
}
