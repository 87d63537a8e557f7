import { type Revalidation, revalidate } from '../cache/revalidate.ts';
import { hide } from '../errors/hide.ts';
import { NetworkError } from '../errors/network-error.ts';
import { type RequestFacts, shownUrl } from '../errors/request-facts.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { UnexpectedResponseError } from '../errors/unexpected-response-error.ts';
import { errorFromResponse, type ResponseError } from '../response/error-from-response.ts';
import { readText } from '../response/read-body.ts';
import { type ResponseFacts, toFacts } from '../response/response-facts.ts';
import { follow, type Send } from './follow.ts';
import type { OutgoingRequest, PreparedCall, RetryableError } from './prepared-call.ts';
import { type Waiting, within } from './within.ts';

/** The result of a successful call. */
export interface Answer<Result = unknown> {
  /** The parsed body; `undefined` if there is none. */
  readonly data: Result;
  /** Status, headers, request id: everything but the body. */
  readonly response: ResponseFacts;
}

/** An error after which another try may succeed. */
export interface Failure {
  readonly error: RetryableError;
}

const bodyTimeout = 5000;

async function headersOf(call: PreparedCall, facts: RequestFacts): Promise<Headers> {
  const headers = new Headers(call.headers);
  const request = { ...facts };
  hide(request, 'headers', headers);
  await call.onRequest?.(request as OutgoingRequest);
  return headers;
}

function conditional({ method, url, cache }: PreparedCall, headers: Headers) {
  if (!cache || method !== 'GET' || headers.has('if-none-match')) return undefined;
  return revalidate(cache, url, headers);
}

function parse(text: string, facts: ResponseFacts): unknown {
  const isEmpty = text === '' && (facts.status === 204 || facts.method !== 'GET');
  if (isEmpty) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new UnexpectedResponseError(facts, 'the body is not JSON');
  }
}

async function orNetworkError<T>(request: RequestFacts, work: () => Promise<T>) {
  try {
    return await work();
  } catch (cause) {
    return new NetworkError(request, cause);
  }
}

async function readAnswer(
  response: Response,
  facts: ResponseFacts,
  cached: Revalidation | undefined,
  { maxResponseBytes: maxBytes }: PreparedCall,
): Promise<Answer | Failure> {
  const kept = facts.status === 304 ? cached?.kept : undefined;
  if (!response.ok && !kept) throw new UnexpectedResponseError(facts, 'it has no result');
  const text = kept ? kept.body : await orNetworkError(facts, () => readText(response, maxBytes));
  if (text instanceof NetworkError) return { error: text };
  if (text === undefined) {
    throw new UnexpectedResponseError(facts, `the body is longer than ${maxBytes} bytes`);
  }
  const data = parse(text, facts);
  await cached?.keep(response, text);
  return { data, response: facts };
}

async function readFailure(
  response: Response,
  request: RequestFacts,
  { timeout, deadline }: PreparedCall,
): Promise<Failure> {
  const left = Math.min(bodyTimeout, timeout, deadline - performance.now());
  const error = await errorFromResponse(response, { ...request, timeout: left });
  return { error: error as ResponseError };
}

/** Sends a request, and the requests that redirects ask for. */
async function sendFirst(
  call: PreparedCall,
  headers: Headers,
  request: RequestFacts,
  signal: AbortSignal,
): Promise<Response | NetworkError> {
  const { url, method, body } = call;
  const send: Send = async ({ url, method, headers, body }, redirect) => {
    const content = body && { body: body.content as string, duplex: 'half' };
    const init = { method, headers: [...headers], signal, redirect, ...content };
    const response = await orNetworkError(request, () => call.fetch(url, init));
    if (response instanceof NetworkError) throw response;
    return response;
  };
  return follow(call, { url, method, headers, body }, request, send).catch((error: unknown) => {
    if (error instanceof NetworkError) return error;
    throw error;
  });
}

async function attempt(
  call: PreparedCall,
  request: RequestFacts,
  { signal, disarm }: Waiting,
): Promise<Answer | Failure> {
  const headers = await headersOf(call, request);
  const cached = await conditional(call, headers);
  const response = await sendFirst(call, headers, request, signal);
  if (response instanceof NetworkError) return { error: response };
  const facts = toFacts(response, request);
  await call.onResponse?.(facts);
  if (facts.status < 400) return readAnswer(response, facts, cached, call);
  disarm(); // the status is known, and must not be lost with a body that never comes
  return readFailure(response, request, call);
}

/**
 * Sends a request once, within its time limit. Returns a failure where another try may succeed.
 * Rejects in every other case: the caller's signal, a hook, a response without a result.
 */
export function sendOnce(call: PreparedCall, tries: number): Promise<Answer | Failure> {
  const request = { method: call.method, url: shownUrl(call.url), tries };
  const ms = Math.min(call.timeout, call.deadline - performance.now());
  const late = () => new TimeoutError(request, Math.round(ms));
  const ended = within(ms, call.signal, late, (waiting) => attempt(call, request, waiting));
  return ended.catch((error: unknown) => {
    if (error instanceof TimeoutError) return { error };
    throw error;
  });
}
