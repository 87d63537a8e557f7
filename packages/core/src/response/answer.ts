import { isErrorBody } from '../body/is-error-body.ts';
import type { ApiError, Messages } from '../error/api-error.ts';
import { createApiError } from '../error/create-api-error.ts';
import { notJson } from '../status/sentences.ts';
import { isFailureStatus, statusName } from '../status/status-name.ts';
import { isJsonText } from '../validation/input/author-message.ts';
import { byteLength } from './byte-length.ts';
import { bodyFault } from './deviation.ts';
import { errorHeaders } from './error-headers.ts';
import type { ErrorResponse } from './error-response.ts';
import { renderError } from './render-error.ts';

/** An answer with an error status, as far as it is known. */
export interface Answer {
  readonly statusCode: number;
  readonly contentType: string | undefined;
  /** The body as text; `undefined` if it was not read (a stream, or too long). */
  readonly text: string | undefined;
  /** Lower-case names. */
  readonly headers?: Readonly<Record<string, string>>;
}

const longestLine = 200;

/** The JSON object of an answer, if it has one. */
export function parseAnswer(text: string | undefined): unknown {
  if (text === undefined || !/^\s*\{/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Says in a sentence how an answer breaks the contract; `undefined` if it keeps it. */
export function deviationOf({ statusCode, contentType, text }: Answer): string | undefined {
  if (!/^application\/json; ?charset=utf-8$/i.test(contentType ?? '')) {
    return `the content type is ${contentType ?? 'missing'}, not application/json; charset=utf-8`;
  }
  if (text === undefined) return 'the body was not read: a stream, too long, or not decodable';
  const body = parseAnswer(text);
  if (!isErrorBody(body)) return bodyFault(body);
  if (body.statusCode !== statusCode) return 'statusCode is not the status of the response';
  if (body.error !== statusName(statusCode)) return 'error is not the name of the status';
  const ordered = Object.keys(body).join() === 'statusCode,message,error';
  return ordered ? undefined : 'the keys are not in the order statusCode, message, error';
}

function isTexts(value: unknown): value is string[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((text) => typeof text === 'string')
  );
}

function messageOfObject(body: object): Messages | undefined {
  const { message, error, msg, detail } = body as Record<string, unknown>;
  if (isTexts(message)) return message.map(withoutEcho);
  const texts = [message, error, msg, detail];
  const shown = texts.find((text): text is string => typeof text === 'string' && isShown(text));
  return shown && withoutEcho(shown);
}

function isHtml(contentType: string | undefined, text: string): boolean {
  return /html|xml/i.test(contentType ?? '') || text.startsWith('<');
}

// A handler may send the message of a system error, which names paths and addresses.
const systemError = /\bE[A-Z]{3,}\b: .*, \w+|\b(?:connect|getaddrinfo|listen|bind) E[A-Z]{3,}\b/;

function isShown(text: string): boolean {
  return text !== '' && !systemError.test(text);
}

/** Replaces V8's message about bad JSON, which shows a piece of the body. */
function withoutEcho(text: string): string {
  return isJsonText(text) ? notJson : text;
}

/** Finds the message in an answer (WIRE.md): a line of text, or a field of a JSON object. */
function messageOf({ statusCode, contentType, text }: Answer): Messages | undefined {
  if (text === undefined || statusCode >= 500) return undefined;
  const body = parseAnswer(text);
  if (body) return messageOfObject(body);
  const line = text.trim();
  const plain = line.length <= longestLine && !/[\p{Cc}\u2028\u2029]/u.test(line);
  const isText = !contentType || /^text\/plain\b/i.test(contentType);
  const isMeant = plain && isText && isShown(line) && !isHtml(contentType, line);
  return isMeant ? withoutEcho(line) : undefined;
}

/** Makes an error from an answer, for the hooks of the service and for the wire. */
export function errorFromAnswer(answer: Answer, cause?: unknown): ApiError {
  const status = isFailureStatus(answer.statusCode) ? answer.statusCode : 500;
  return createApiError(status, messageOf(answer), cause === undefined ? {} : { cause });
}

/**
 * Makes the response that replaces an answer: the same body with the headers of the contract if it
 * keeps the contract, else the rendering of its error.
 */
export function responseOfAnswer(answer: Answer, error: ApiError): ErrorResponse {
  const { statusCode, text } = answer;
  if (text === undefined || deviationOf(answer)) return renderError(error);
  return { statusCode, headers: errorHeaders(statusCode, {}, true, byteLength(text)), body: text };
}
