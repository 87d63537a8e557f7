import { ClientError } from './client-error.ts';
import { hide } from './hide.ts';
import type { RequestFacts } from './request-facts.ts';

/** Finds the code of a system error (`ECONNREFUSED`), which fetch wraps once or twice. */
function codeOf(cause: unknown, depth = 0): string | undefined {
  if (typeof cause !== 'object' || cause === null || depth > 3) return undefined;
  const { code, cause: inner } = cause as { code?: unknown; cause?: unknown };
  if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,63}$/.test(code)) return code;
  return codeOf(inner, depth + 1);
}

/**
 * No response arrived, or it broke off: no connection, a reset, an unknown host, CORS. Not a
 * timeout ({@link TimeoutError}), and not a call that the caller's signal ended.
 */
export class NetworkError extends ClientError {
  /** The system's code if there is one, such as `ECONNREFUSED`. Browsers give none. */
  readonly code: string | undefined;
  /** The request. Not enumerable. */
  declare readonly request: RequestFacts;
  /** What fetch rejected with. Not enumerable: it can hold a part of the response. */
  declare readonly cause: unknown;

  constructor(request: RequestFacts, cause: unknown) {
    const code = codeOf(cause);
    const detail = code === undefined ? '' : `: ${code}`;
    super(`No answer from ${request.method} ${request.url}${detail}`);
    this.code = code;
    hide(this, 'request', request);
    hide(this, 'cause', cause);
  }

  override get name(): string {
    return 'NetworkError';
  }
}
