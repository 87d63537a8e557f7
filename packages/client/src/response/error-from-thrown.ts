import { ApiError } from '@error-contract/core';
import { responseOf } from '../narrow/response-of.ts';
import { errorFromResponse, type ResponseError } from './error-from-response.ts';

type Content = ConstructorParameters<typeof Response>[0];
type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown): Fields {
  return Object(value) as Fields;
}

function firstText(...values: readonly unknown[]): string | undefined {
  return values.find((value) => typeof value === 'string');
}

/** A stream, of the web or of Node: the caller asked for one, and nobody else would release it. */
function isStream(body: unknown): boolean {
  const { getReader, pipe } = fields(body);
  return typeof getReader === 'function' || typeof pipe === 'function';
}

/** A stream that the caller reads already is the caller's. */
function isTaken(body: unknown): boolean {
  const { locked, readableDidRead, destroyed } = fields(body);
  return locked === true || readableDidRead === true || destroyed === true;
}

/** Where clients keep the body: ky, ofetch; ofetch's hooks; axios; got; openapi-fetch; undici. */
function bodyOf(thrown: Fields, response: Fields): unknown {
  const { data, error, body } = thrown;
  const found = [data, response._data, response.data, response.body, error, body];
  const isRead = (each: unknown) => each !== undefined && each !== null && !isStream(each);
  // A fetch response whose stream is used was read: there is nothing else in it.
  return found.find(isRead) ?? (response.bodyUsed === true ? '' : found.find(isStream));
}

/** What a `Response` takes as it is; a client has parsed everything else from JSON. */
function isContent(body: unknown): body is Content {
  const tag = Object.prototype.toString.call(body);
  return (
    typeof body === 'string' || ArrayBuffer.isView(body) || /(?:Blob|ArrayBuffer)\]$/.test(tag)
  );
}

/** Takes headers of fetch, of Node, or in a plain object. */
function toHeaders(headers: unknown): Headers {
  if (typeof fields(headers).forEach === 'function') return new Headers(headers as Headers);
  const entries = Object.entries(fields(headers)).filter(([, value]) => value !== undefined);
  return new Headers(entries.map(([name, value]) => [name, String(value)] as [string, string]));
}

/** Where clients keep the request: axios; got, ofetch; ky. */
function requestOf(thrown: Fields, response: Fields) {
  const [config, options, request] = [thrown.config, thrown.options, thrown.request].map(fields);
  const method = firstText(config?.method, options?.method, request?.method)?.toUpperCase();
  const axiosUrl = `${firstText(config?.baseURL) ?? ''}${firstText(config?.url) ?? ''}`;
  return { method, url: firstText(response.url, axiosUrl) };
}

async function read(thrown: Fields): Promise<ResponseError | undefined> {
  const response = fields(thrown.response ?? ('body' in thrown ? thrown : undefined));
  const request = requestOf(thrown, response);
  const isUnread = typeof response.arrayBuffer === 'function' && response.bodyUsed === false;
  if (isUnread) return errorFromResponse(response as unknown as Response, request);
  const status = (response.status ?? response.statusCode) as number;
  const init = { status, headers: toHeaders(response.headers) };
  const body = bodyOf(thrown, response);
  if (isStream(body)) {
    const unread = { ...init, body, bodyUsed: isTaken(body), redirected: false, url: '' };
    return errorFromResponse(unread as unknown as Response, request);
  }
  const content = isContent(body) ? body : JSON.stringify(body);
  return errorFromResponse(new Response(content, init), request);
}

/**
 * Turns what another client threw into the error that the server threw. It knows axios, got, ky,
 * ofetch, undici and superagent by their structure. `undefined` if no failed request got a response,
 * and for anything else. Never rejects.
 */
export async function errorFromThrown(thrown: unknown): Promise<ResponseError | undefined> {
  if (ApiError.is(thrown)) return responseOf(thrown) && (thrown as ResponseError);
  try {
    return await read(fields(thrown));
  } catch {
    return undefined; // no status, or a getter that throws
  }
}
