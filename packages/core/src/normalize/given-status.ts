import { ApiError } from '../error/api-error.ts';
import { createApiError } from '../error/create-api-error.ts';
import { errorOfMessages } from '../error/error-of-messages.ts';
import { ValidationError } from '../error/validation-error.ts';
import { read } from '../guard/read.ts';
import { defaultMessage } from '../status/default-message.ts';
import { isFailureStatus } from '../status/status-name.ts';
import { plainHeaders } from './plain-headers.ts';

/** Finds the status of an error: an integer from 400 to 599 under either of the usual names. */
export function statusOf(thrown: object): number | undefined {
  return [read(thrown, 'statusCode'), read(thrown, 'status')].find(isFailureStatus);
}

/**
 * Whether an error says of itself that its message may be shown. An error of ours always does: one
 * that is asked here has the response of another service.
 */
export function isExposed(thrown: object): boolean {
  return read(thrown, 'expose') === true && !ApiError.is(thrown);
}

/**
 * The client error that an exposed error says it is. `createError(403, error)` and
 * `ctx.throw(401, error)` let an error of any library say it.
 */
export function givenStatus(thrown: object): number | undefined {
  const status = isExposed(thrown) ? statusOf(thrown) : undefined;
  return status !== undefined && status < 500 ? status : undefined;
}

/** Whether the status is that of another service's response: axios copies it, and nobody gave it. */
function isLent(thrown: object, status: number): boolean {
  const response = read(thrown, 'response');
  return read(response, 'status') === status || read(response, 'statusCode') === status;
}

/**
 * Keeps the status that was given to an error. Who recognised it only knows which text may be shown:
 * none of a server error, and the message of a schema library is JSON, or may show a value.
 */
export function withGivenStatus(known: ApiError, thrown: object): ApiError {
  const status = givenStatus(thrown);
  const { statusCode, messages } = known;
  if (status === undefined || status === statusCode || isLent(thrown, status)) return known;
  const isTold = statusCode < 500 && messages[0] !== defaultMessage(statusCode);
  const headers = plainHeaders(read(thrown, 'headers'));
  const options = { cause: thrown, headers };
  if (known instanceof ValidationError) return errorOfMessages(status, messages, options);
  return createApiError(status, isTold ? messages : undefined, options);
}
