import { createApiError } from '../../error/create-api-error.ts';
import { errorOfMessages } from '../../error/error-of-messages.ts';
import { read } from '../../guard/read.ts';
import { isFailureStatus } from '../../status/status-name.ts';
import type { Recognizer } from '../recognizer.ts';
import { shownMessage, shownMessages } from '../shown-message.ts';

function call(thrown: object, method: unknown): unknown {
  return typeof method === 'function' ? method.call(thrown) : undefined;
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
  const shown = shownMessages(thrown, status, message);
  if (shown.length > 0) return errorOfMessages(status, shown, { cause: thrown });
  return createApiError(status, shownMessage(thrown, status, message), { cause: thrown });
};
