import { createApiError } from '../../error/create-api-error.ts';
import { has, read } from '../../guard/read.ts';
import { statusOf } from '../given-status.ts';
import { plainHeaders } from '../plain-headers.ts';
import type { Recognizer } from '../recognizer.ts';
import { shownMessage } from '../shown-message.ts';

/** Hono's HTTPException: its message and the headers of its response are for the client. */
export const fromHono: Recognizer = (thrown) => {
  if (!has(thrown, 'res') || typeof read(thrown, 'getResponse') !== 'function') return undefined;
  const status = statusOf(thrown);
  if (status === undefined) return undefined;
  const headers = plainHeaders(read(read(thrown, 'res'), 'headers'));
  const message = shownMessage(thrown, status, read(thrown, 'message'));
  return createApiError(status, message, { cause: thrown, headers });
};
