import { hide } from '../errors/hide.ts';
import { type RequestFacts, shownUrl } from '../errors/request-facts.ts';
import { retryAfterOf } from './retry-after.ts';

/** What may be logged of a response: everything but headers and body. */
export interface ResponseFacts extends RequestFacts {
  /** The status of the status line, whatever the body says. */
  readonly status: number;
  /** `X-Request-Id`, for the support of the service. */
  readonly requestId: string | undefined;
  /** How long the server asks to wait, in milliseconds from now (`Retry-After`). */
  readonly retryAfterMs: number | undefined;
  /** Whether it came after a redirect. */
  readonly redirected: boolean;
  /**
   * How the response to a failed request breaks the contract; `undefined` if it does not, and
   * in `onResponse`, because the body is not read yet.
   */
  readonly deviation: string | undefined;
  /** All headers. Not enumerable. In a browser, only those that CORS exposes. */
  readonly headers: Headers;
}

/** Reads the facts of a response. */
export function toFacts(
  { status, url, headers, redirected }: Response,
  request: RequestFacts,
  deviation?: string,
): ResponseFacts {
  const facts = {
    ...request,
    // A redirect leads to another URL. A Response made by hand has none.
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
