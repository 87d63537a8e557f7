import { createApiError } from '../../error/create-api-error.ts';
import { read } from '../../guard/read.ts';
import { isFailureStatus } from '../../status/status-name.ts';
import { plainHeaders } from '../plain-headers.ts';
import type { Recognizer } from '../recognizer.ts';
import { shownMessage } from '../shown-message.ts';

/** @hapi/boom: its `output` is what it would send, and the message of a 4xx is for the client. */
export const fromBoom: Recognizer = (thrown) => {
  if (read(thrown, 'isBoom') !== true) return undefined;
  const output = read(thrown, 'output');
  const status = read(output, 'statusCode');
  if (!isFailureStatus(status)) return undefined;
  const message = shownMessage(thrown, status, read(read(output, 'payload'), 'message'));
  const headers = plainHeaders(read(output, 'headers'));
  return createApiError(status, message, { cause: thrown, headers });
};
