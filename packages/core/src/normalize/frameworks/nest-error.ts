import type { ApiError } from '../../error/api-error.ts';
import { createApiError } from '../../error/create-api-error.ts';
import { ValidationError } from '../../error/validation-error.ts';
import { toList } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';
import { isFailureStatus } from '../../status/status-name.ts';
import type { Recognizer } from '../recognizer.ts';
import { shownMessage } from '../shown-message.ts';

function call(thrown: object, method: unknown): unknown {
  return typeof method === 'function' ? method.call(thrown) : undefined;
}

/** A ValidationPipe makes a list: one message per fault. */
function fromList(thrown: object, statusCode: number, messages: string[]): ApiError {
  const options = { cause: thrown };
  if (statusCode !== 400 && statusCode !== 422)
    return createApiError(statusCode, messages, options);
  return new ValidationError(messages, { ...options, statusCode });
}

/** Nest: an HttpException, whose response is a text, or has a `message`: a text or a list. */
export const fromNest: Recognizer = (thrown) => {
  const getStatus = read(thrown, 'getStatus');
  const getResponse = read(thrown, 'getResponse');
  if (typeof getStatus !== 'function' || typeof getResponse !== 'function') return undefined;
  const status = call(thrown, getStatus);
  if (!isFailureStatus(status)) return undefined;
  const response = call(thrown, getResponse);
  const message = typeof response === 'string' ? response : read(response, 'message');
  const shown = toList(message).flatMap((text) => shownMessage(thrown, status, text) ?? []);
  if (shown.length > 0) return fromList(thrown, status, shown);
  return createApiError(status, shownMessage(thrown, status, message), { cause: thrown });
};
