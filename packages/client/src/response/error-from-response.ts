import { type ApiError, apiErrorFromBody, isErrorBody } from '@error-contract/core';
import { hide } from '../errors/hide.ts';
import { type ReadOptions, readBody } from './read-body.ts';
import { type ResponseFacts, toFacts } from './response-facts.ts';

/** An error that came back from a service, of the class that it was thrown with. */
export type ResponseError = ApiError & {
  /** What came with it: status, headers, request id. Not enumerable. */
  readonly response: ResponseFacts;
};

/** What is known of the request (a `RequestInit` fits), and how far its answer is read. */
export interface ErrorFromResponseOptions extends ReadOptions {
  readonly method?: string | undefined;
  /** For a Response that does not know its own. */
  readonly url?: string | undefined;
  /** How many times it was sent, 1 by default. */
  readonly tries?: number | undefined;
}

/** What cannot be parsed is undefined, and not V8's SyntaxError, which shows a piece of it. */
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

/** A body may have grown by a key since this was written. Its messages are not lost for that. */
function messageOf(json: unknown): string | string[] | undefined {
  const { statusCode, message, error } = Object(json) as Record<string, unknown>;
  const body = { statusCode, message, error };
  return isErrorBody(body) ? body.message : undefined;
}

/**
 * Turns the answer to a failed request into the error that the server threw; `undefined` where the
 * status is below 400. The status line decides, also over the body. What is not of the contract
 * keeps its status, and says what it is in `message` and `response.deviation`. Reads the body,
 * within bounds. Never rejects.
 */
export async function errorFromResponse(
  response: Response,
  options: ErrorFromResponseOptions = {},
): Promise<ResponseError | undefined> {
  const { status, headers } = response;
  if (status < 400) return undefined;
  const { method = '', url = '', tries = 1 } = options;
  const text = await readBody(response, options).catch(() => undefined);
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
