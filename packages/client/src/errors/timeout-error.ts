import { ClientError } from './client-error.ts';
import { hide } from './hide.ts';
import type { RequestFacts } from './request-facts.ts';

/** The answer did not arrive in the time that the caller gave it. Never sent again by itself. */
export class TimeoutError extends ClientError {
  /** How long it was waited for, in milliseconds. */
  readonly timeout: number;
  /** What was asked for. Not enumerable. */
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
