/** The hints, and what each provokes. */
export const hints = {
  ok: 'a GET that answers 200',
  created: 'a POST that answers 201',
  notModified: 'a GET whose answer has an ETag',
  invalidField: 'one invalid field: 400',
  invalidFields: 'several invalid fields: 400',
  manyInvalidFields: 'more than 100 invalid fields: 400',
  invalidPhone: 'one phone number that is not E.164: 400',
  missingKey: 'no API key: 401',
  malformedKey: 'an Authorization header that is no Bearer token: 401',
  invalidKey: 'a Bearer token that is no valid key: 401',
  forbidden: 'something that the key may not do: 403',
  notFound: 'a resource that does not exist: 404',
  foreign: 'a resource of another organization: 404',
  methodNotAllowed: 'a method that a route does not have: 405',
  conflict: 'a state conflict: 409',
  unprocessable: 'well formed but semantically wrong: 422',
  rateLimited: 'a request above the rate limit: 429',
  serverError: 'an unexpected failure: 500',
  unavailable: 'a dependency that is down: 503',
  requestTimeout: 'a request whose headers never end: 408',
} as const;

/** The name of a hint. */
export type HintName = keyof typeof hints;

/** A request of the config file; strings may hold `{{setup.0.body.id}}`, `{{setup.0.headers.etag}}` and `{{run}}`. */
export interface RequestHint {
  readonly method?: string | undefined;
  readonly path: string;
  /** Added to the common headers; `null` leaves one of them out. */
  readonly headers?: Readonly<Record<string, string | null>> | undefined;
  /** A string is sent as it is, anything else as JSON. */
  readonly body?: unknown;
}

/** How to provoke one failure, or a success. */
export interface Hint extends RequestHint {
  /** Send it up to this many times, until the expected status comes. */
  readonly times?: number | undefined;
  /** Requests to send before it, in order. */
  readonly setup?: readonly RequestHint[] | undefined;
  /** Paths of the invalid fields, in the order of the messages. */
  readonly fields?: readonly string[] | undefined;
  /** How long the response may take, in milliseconds, where that is longer than the timeout. */
  readonly waitMs?: number | undefined;
}

/** The route that the body audits use. */
export interface JsonRoute {
  readonly method?: string | undefined;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string | null>> | undefined;
  /** A body of this size must be too large. The default is 2097152. */
  readonly oversizeBytes?: number | undefined;
}

/** The config file. */
export interface ConformanceConfig {
  /** Sent with every request that a hint describes, and to the JSON route: usually the authorization. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly json?: JsonRoute | undefined;
  /** Sent with the requests that need no hint, for a service that refuses every request without a key. */
  readonly probeHeaders?: Readonly<Record<string, string>> | undefined;
  readonly provoke?: { readonly [name in HintName]?: Hint | undefined } | undefined;
}
