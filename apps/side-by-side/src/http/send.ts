/** A request to one of the apps. */
export interface Sent {
  readonly method?: string;
  /** Path and query. */
  readonly path: string;
  /** The API key, `id:secret`. */
  readonly key?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent unchanged. */
  readonly body?: string | FormData | Uint8Array<ArrayBuffer>;
}

/** A response. */
export interface Answer {
  readonly statusCode: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The most milliseconds to wait for a response. */
const timeout = 60_000;

/** Sends a request and reads the whole response. Rejects where there is none in time. */
export async function send(url: string, request: Sent): Promise<Answer> {
  const { method = 'GET', path, key, json, body } = request;
  const headers = new Headers(request.headers);
  if (key !== undefined) headers.set('authorization', `Bearer ${key}`);
  if (json !== undefined) headers.set('content-type', 'application/json');
  const response = await fetch(url + path, {
    method,
    headers,
    body: json === undefined ? (body ?? null) : JSON.stringify(json),
    signal: AbortSignal.timeout(timeout),
  });
  return {
    statusCode: response.status,
    headers: response.headers,
    text: await response.text(),
  };
}

/** Sends a request that must succeed, and returns its JSON. */
export async function sendOrThrow<Body>(url: string, request: Sent): Promise<Body> {
  const { statusCode, text } = await send(url, request);
  if (statusCode < 300) return JSON.parse(text) as Body;
  const { method = 'GET', path } = request;
  throw new Error(`${method} ${url}${path} answered ${statusCode}: ${text}`);
}

/** A form with one CSV file in it. */
export function csvForm(csv: string | Uint8Array<ArrayBuffer>, field = 'file'): FormData {
  const form = new FormData();
  form.set(field, new Blob([csv], { type: 'text/csv' }), 'leads.csv');
  return form;
}
