import { type ApiError, apiErrorFromBody, isErrorBody } from '@error-contract/core';
import {
  aNumber,
  aRecord,
  assertOptions,
  aText,
  type OptionKinds,
} from '@error-contract/core/options';
import { hide } from '../errors/hide.ts';
import { type ReadOptions, readText } from './read-body.ts';
import { type ResponseFacts, toFacts } from './response-facts.ts';

/** An error from a service, of the class that the service threw. */
export type ResponseError = ApiError & {
  /** Its status, headers and request id. Not enumerable. */
  readonly response: ResponseFacts;
};

/** What is known of the request (a `RequestInit` fits), and limits for reading the body. */
export interface ErrorFromResponseOptions extends ReadOptions {
  readonly method?: string | undefined;
  /** For a Response that has no URL of its own. */
  readonly url?: string | undefined;
  /** How many times it was sent, 1 by default. */
  readonly tries?: number | undefined;
}

const kinds: OptionKinds<ErrorFromResponseOptions> = {
  method: aText,
  url: aText,
  tries: aNumber,
  maxBytes: aNumber,
  timeout: aNumber,
};

/** A `Request` fits, too, and a `RequestInit` has names of its own and of its platform. */
function assertReadable(options: ErrorFromResponseOptions): void {
  if (Object(options) === options && !aRecord[0](options)) return;
  assertOptions('errorFromResponse', options, kinds, { isOpen: true });
}

/** `undefined` for what is not JSON. V8's SyntaxError would show a piece of it. */
function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text as string);
  } catch {
    return undefined;
  }
}

/** How a body differs from the contract. */
function deviationOf(text: string | undefined, json: unknown, status: number): string | undefined {
  if (text === undefined) return 'the body is not complete';
  if (text === '') return 'the body is empty';
  if (json === undefined) return 'the body is not JSON';
  if (!isErrorBody(json)) return 'the body is JSON of another shape';
  return json.statusCode === status ? undefined : 'the body has another statusCode';
}

/** The message of a body that has more keys than this version knows. */
function messageOf(json: unknown): string | string[] | undefined {
  const { statusCode, message, error } = Object(json) as Record<string, unknown>;
  const body = { statusCode, message, error };
  return isErrorBody(body) ? body.message : undefined;
}

/**
 * Turns the response to a failed request into the error that the server threw; `undefined` if the
 * status is below 400. The status line decides, even against the body. A response that breaks the
 * contract keeps its status; `message` and `response.deviation` say what is wrong with it. Reads the
 * body, within limits.
 * @throws {TypeError} for wrong options only
 */
export async function errorFromResponse(
  response: Response,
  options: ErrorFromResponseOptions = {},
): Promise<ResponseError | undefined> {
  assertReadable(options);
  const { status, headers } = response;
  if (status < 400) return undefined;
  const { method = '', url = '', tries = 1, maxBytes = 65536, timeout = 5000 } = options;
  const text = await readText(response, maxBytes, timeout).catch(() => undefined);
  const json = parse(text);
  const deviation = deviationOf(text, json, status);
  const error = apiErrorFromBody(
    {
      statusCode: status > 599 ? 500 : status,
      message: messageOf(json) ?? `The service answered ${status}, and ${deviation}`,
      error: ' ', // its name follows from the status
    },
    { headers: { 'retry-after': headers.get('retry-after') as string } },
  ) as ResponseError;
  hide(error, 'response', toFacts(response, { method, url, tries }, deviation));
  return error;
}
