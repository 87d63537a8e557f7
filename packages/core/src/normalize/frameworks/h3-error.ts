import { createApiError } from '../../error/create-api-error.ts';
import { has, read } from '../../guard/read.ts';
import { statusOf } from '../given-status.ts';
import { plainHeaders } from '../plain-headers.ts';
import type { Recognizer } from '../recognizer.ts';
import { shownMessage } from '../shown-message.ts';

/** h3: hides the message of an error that it made from an unhandled one. */
export const fromH3: Recognizer = (thrown) => {
  if (!has(thrown, 'unhandled') || !(has(thrown, 'fatal') || has(thrown, 'statusText')))
    return undefined;
  const status = statusOf(thrown);
  if (status === undefined) return undefined;
  const isOwn = read(thrown, 'unhandled') !== true;
  const text = read(thrown, 'message') || read(thrown, 'statusMessage');
  const headers = plainHeaders(read(thrown, 'headers'));
  const message = isOwn ? shownMessage(thrown, status, text) : undefined;
  return createApiError(status, message, { cause: thrown, headers });
};
