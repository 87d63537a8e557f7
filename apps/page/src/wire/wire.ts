// What the page and its server say to each other.

/** A request to write into the form of the page. */
export interface FormRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/**
 * A request to start with. Its texts may have placeholders: `{{key}}` is a name of {@link Values},
 * `{{before.0.headers.etag}}` is of the answer to the first request before it, and `{{a*20000}}` is
 * a letter so many times.
 */
export interface Preset {
  readonly group: string;
  readonly name: string;
  /** The documented status. */
  readonly statusCode: number;
  /** The documented message of a failure. */
  readonly message?: string | readonly string[];
  /** Requests that each app gets before it. */
  readonly before: readonly FormRequest[];
  /** A form, or bytes in the notation of `printf`. */
  readonly request: FormRequest | string;
  /** Say after the request that nothing more comes. */
  readonly halfClose?: boolean;
}

/** An app that answers. */
export interface PageApp {
  readonly framework: string;
  readonly url: string;
}

/** What the page needs at first: `GET /api/presets`. */
export interface PageStart {
  readonly apps: readonly PageApp[];
  readonly presets: readonly Preset[];
}

/** What placeholders of one app stand for: a key of its own, ids. */
export type Values = Readonly<Record<string, string>>;

/** The values of each app, by framework: `POST /api/data`. */
export type PageData = Readonly<Record<string, Values>>;

/** How a relayed request ended. */
export type RelayEnd =
  | 'complete'
  /** The app closed the connection. */
  | 'closed'
  | 'reset'
  /** Nobody listens. */
  | 'refused'
  | 'timeout'
  /** The answer is longer than the relay reads. */
  | 'oversize';

/** The headers of the answer to `POST /api/send/:framework`, whose body is what the app sent. */
export const relayHeaders = { end: 'x-relay-end', time: 'x-relay-milliseconds' } as const;

/** A line of the answer to `POST /api/conformance/:framework`: an audit, or why there are no more. */
export type AuditLine =
  | { readonly total: number }
  | { readonly audit: AuditFound }
  | { readonly stopped: string };

/** What an audit found: the report of the package conformance. */
export interface AuditFound {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  readonly verdict: 'pass' | 'fail' | 'not checked';
  readonly reason: string;
  readonly sent: string;
  readonly received: string;
}
