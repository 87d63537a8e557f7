import { hide } from '../errors/hide.ts';
import { type RequestFacts, shownUrl } from '../errors/request-facts.ts';
import { retryAfterOf } from './retry-after.ts';

/** What may be told of an answer: everything but its body. Headers are there, and not enumerable. */
export interface ResponseFacts extends RequestFacts {
  /** The status of the status line, whatever the body says. */
  readonly status: number;
  /** `X-Request-Id`, for the support of the service. */
  readonly requestId: string | undefined;
  /** How long the server asks to wait, in milliseconds from now (`Retry-After`). */
  readonly retryAfterMs: number | undefined;
  /** Whether fetch followed a redirect. */
  readonly redirected: boolean;
  /**
   * How the answer to a failed request differs from the contract; `undefined` where it keeps it,
   * and in `onResponse`, as the body was not read yet.
   */
  readonly deviation: string | undefined;
  /** All headers. Not enumerable. In a browser, those that CORS lets a page see. */
  readonly headers: Headers;
}

/** Tells what may be told of an answer. */
export function toFacts(
  { status, url, headers, redirected }: Response,
  request: RequestFacts,
  deviation?: string,
): ResponseFacts {
  const facts = {
    ...request,
    // After a redirect it is another one than was asked for. A Response made by hand has none.
    url: shownUrl(url || request.url),
    status,
    redirected,
    requestId: headers.get('x-request-id') ?? undefined,
    retryAfterMs: retryAfterOf(headers),
    deviation,
  };
  hide(facts, 'headers', headers);
  return Object.freeze(facts) as ResponseFacts;
}
