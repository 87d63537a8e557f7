import { type ApiError, apiErrorFromBody, isErrorBody } from '@error-contract/core';
import {
  aNumber,
  aRecord,
  assertOptions,
  aText,
  type OptionKinds,
} from '@error-contract/core/options';
import { hide } from '../errors/hide.ts';
import { foreignMessages } from './foreign-messages.ts';
import { type ReadOptions, readText } from './read-body.ts';
import { type BodyForm, type ResponseFacts, toFacts } from './response-facts.ts';

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

/** A text for a person: one line, and no page. */
const line = /^(?![<[{])\S[^\r\n]{0,199}\s*$/;

/** What the body says, and in which form. */
interface Told {
  readonly form: BodyForm;
  readonly message?: string | string[] | undefined;
}

function read(text: string | undefined, json: unknown, type: string): Told {
  const { statusCode, message, error } = Object(json) as Record<string, unknown>;
  const body = { statusCode, message, error }; // a later version may have more keys
  if (isErrorBody(body)) return { form: 'contract', message: body.message };
  const isText = json === undefined && line.test(text ?? '') && /^(?:text\/plain|$)/i.test(type);
  const found = foreignMessages(isText ? text?.trim() : json);
  const form = /^application\/problem\+json/i.test(type) ? 'problem' : 'other';
  return { form, message: found.length > 1 ? found : found[0] };
}

/**
 * Turns the response to a failed request into the error that the server threw; `undefined` if the
 * status is below 400. The status line decides, even against the body. A response that breaks the
 * contract keeps its status: its messages are those of a problem (RFC 9457) or of another common
 * form, or say what is wrong with it, as `response.form` and `response.deviation` do. Reads the body,
 * within limits.
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
  const { form, message } = read(text, json, headers.get('content-type') ?? '');
  const error = apiErrorFromBody(
    {
      statusCode: status > 599 ? 500 : status,
      message: message ?? `The service answered ${status}, and ${deviation}`,
      error: ' ', // its name follows from the status
    },
    { headers: { 'retry-after': headers.get('retry-after') as string } },
  ) as ResponseError;
  hide(error, 'response', toFacts(response, { method, url, tries }, { form, deviation }));
  return error;
}
