import type { ApiError } from '../../error/api-error.ts';
import { createApiError } from '../../error/create-api-error.ts';
import { errorOfMessages } from '../../error/error-of-messages.ts';
import { bounded } from '../../error/validation-error.ts';
import { isFailureStatus } from '../../status/status-name.ts';
import { byteLength } from '../byte-length.ts';
import { errorHeaders } from '../error-headers.ts';
import type { ErrorResponse } from '../error-response.ts';
import { renderError } from '../render-error.ts';
import type { Answer } from './answer.ts';
import { type ListMessages, messagesOf } from './answer-messages.ts';
import { deviationOf } from './deviation.ts';

/** Makes an error from an answer, for the hooks of the service and for the wire. */
export function errorFromAnswer(
  answer: Answer,
  { listMessages }: { readonly listMessages?: ListMessages | undefined },
  cause?: unknown,
): ApiError {
  const statusCode = isFailureStatus(answer.statusCode) ? answer.statusCode : 500;
  const messages = messagesOf(answer, listMessages);
  const options = cause === undefined ? {} : { cause };
  if (typeof messages !== 'object') return createApiError(statusCode, messages, options);
  return errorOfMessages(statusCode, bounded(messages), options);
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
