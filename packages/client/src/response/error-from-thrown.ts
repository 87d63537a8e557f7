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

/** A stream is left to the caller who asked for one: some of it may be read already. */
function isRead(body: unknown): boolean {
  const { getReader, pipe } = fields(body);
  return body !== undefined && body !== null && !getReader && !pipe;
}

/** Where clients keep the body: ky, ofetch; ofetch's hooks; axios; got; openapi-fetch; undici. */
function bodyOf(thrown: Fields, response: Fields): Content {
  const { data, error, body } = thrown;
  const found = [data, response._data, response.data, response.body, error, body].find(isRead);
  const isText = typeof found === 'string' || ArrayBuffer.isView(found);
  return isText ? (found as Content) : JSON.stringify(found);
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
  return errorFromResponse(new Response(bodyOf(thrown, response), init), request);
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
