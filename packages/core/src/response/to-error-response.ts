import type { ApiError } from '../error/api-error.ts';
import type { ErrorBody } from '../error/error-body.ts';
import { InternalServerError } from '../error/internal-server-error.ts';
import type { NormalizeOptions } from '../normalize/recognizer.ts';
import { toApiError } from '../normalize/to-api-error.ts';
import { defaultMessage } from '../status/default-message.ts';
import { failureName, isFailureStatus } from '../status/status-name.ts';
import { errorHeaders } from './error-headers.ts';
import type { ErrorResponse } from './error-response.ts';

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** The message as it is now: an error may have been changed, or come from another version. */
function wireMessage(
  { messages, message, expose }: ApiError,
  statusCode: number,
): ErrorBody['message'] {
  if (expose !== true && (expose === false || statusCode >= 500)) return defaultMessage(statusCode);
  const isOne = !Array.isArray(messages) || messages.length < 2;
  if (isOne && isText(message)) return message;
  const texts = Array.isArray(messages) ? messages.filter(isText) : [];
  if (texts.length > 1) return texts;
  return isText(message) ? message : (texts[0] ?? defaultMessage(statusCode));
}

/** Not by `toJSON()`: a subclass may have its own, and the body has three keys. */
function respond(thrown: ApiError): ErrorResponse {
  const { statusCode } = thrown;
  if (!isFailureStatus(statusCode)) return respond(new InternalServerError());
  const message = wireMessage(thrown, statusCode);
  const error = failureName(statusCode);
  const body = `{"statusCode":${statusCode},"message":${JSON.stringify(message)},"error":"${error}"}`;
  return {
    statusCode,
    headers: errorHeaders(statusCode, thrown.headers, thrown.expose, body),
    body,
  };
}

/**
 * Turns anything that can be thrown into the response of the contract: status, headers and JSON.
 * Plain data, so that every framework can write it. Never throws.
 */
export function toErrorResponse(thrown: unknown, options?: NormalizeOptions): ErrorResponse {
  try {
    return respond(toApiError(thrown, options));
  } catch {
    return respond(new InternalServerError());
  }
}
