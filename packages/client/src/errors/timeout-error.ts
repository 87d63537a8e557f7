import { ClientError } from './client-error.ts';
import { hide } from './hide.ts';
import type { RequestFacts } from './request-facts.ts';

/** The response did not arrive within its time limit. The client does not send such a request again. */
export class TimeoutError extends ClientError {
  /** How long the client waited, in milliseconds. */
  readonly timeout: number;
  /** The request. Not enumerable. */
  declare readonly request: RequestFacts;

  constructor(request: RequestFacts, timeout: number) {
    super(`No answer from ${request.method} ${request.url} within ${timeout} ms`);
    this.timeout = timeout;
    hide(this, 'request', request);
  }

  override get name(): string {
    return 'TimeoutError';
  }
}
