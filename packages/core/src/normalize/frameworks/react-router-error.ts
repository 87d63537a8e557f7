import { createApiError } from '../../error/create-api-error.ts';
import { read, readString } from '../../guard/read.ts';
import { isFailureStatus } from '../../status/status-name.ts';
import { plainHeaders } from '../plain-headers.ts';
import type { Recognizer } from '../recognizer.ts';
import { shownMessage } from '../shown-message.ts';

/** React Router: `throw data('No such agent', { status: 404 })`. */
export const fromReactRouter: Recognizer = (thrown) => {
  const init = read(thrown, 'init');
  const status = read(init, 'status');
  const isData = readString(thrown, 'type') === 'DataWithResponseInit';
  if (!isData || !isFailureStatus(status)) return undefined;
  const data = read(thrown, 'data');
  const text = typeof data === 'string' ? data : read(data, 'message');
  const headers = plainHeaders(read(init, 'headers'));
  return createApiError(status, shownMessage(thrown, status, text), { cause: thrown, headers });
};
