import { hide } from '../errors/hide.ts';
import { type RequestFacts, shownUrl } from '../errors/request-facts.ts';
import { resetOf, retryAfterOf } from './retry-after.ts';

/**
 * Whose words the messages of a failure are: `contract` has its three keys, `problem` is
 * `application/problem+json` (RFC 9457), and `other` is any other body, or none.
 */
export type BodyForm = 'contract' | 'problem' | 'other';

/** What may be logged of a response: everything but headers and body. */
export interface ResponseFacts extends RequestFacts {
  /** The status of the status line, whatever the body says. */
  readonly status: number;
  /** `X-Request-Id`, for the support of the service. */
  readonly requestId: string | undefined;
  /**
   * How long the server asks to wait, in milliseconds from now: `Retry-After`, or where a 429 has
   * none, until its rate limit starts over (`RateLimit`, `RateLimit-Reset`, `X-RateLimit-Reset`).
   */
  readonly retryAfterMs: number | undefined;
  /** Whether it came after a redirect. */
  readonly redirected: boolean;
  /** The form of the body of a failed request; `undefined` where `deviation` cannot be known. */
  readonly form: BodyForm | undefined;
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
  body: Partial<Pick<ResponseFacts, 'form' | 'deviation'>> = {},
): ResponseFacts {
  const facts = {
    ...request,
    // A redirect leads to another URL. A Response made by hand has none.
    url: shownUrl(url || request.url),
    status,
    redirected,
    requestId: headers.get('x-request-id') ?? undefined,
    retryAfterMs: retryAfterOf(headers) ?? (status === 429 ? resetOf(headers) : undefined),
    form: body.form,
    deviation: body.deviation,
  };
  hide(facts, 'headers', headers);
  return Object.freeze(facts) as ResponseFacts;
}
